using FileDescriptors;

if (!OperatingSystem.IsLinux())
{
    Console.Error.WriteLine("The descriptors of this sample are those of Linux.");
    return 2;
}

new Walk(Console.Out).Run();
return 0;
