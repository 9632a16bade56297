using JsonService;
using Zx;

(SocketHandle<SocketRights> inside, SocketHandle<SocketRights> outside) = Socket.Create(SocketOptions.HasAccept);
Task<int> service = Service.RunAsync(inside);

await Task.WhenAll(Enumerable.Range(1, 5).Select(async number =>
{
    foreach (Answer answer in await Client.AskAsync(outside, new Question($"client {number}", [number, number]), new Question("again", [1, 2, 3])))
    {
        Console.WriteLine($"{answer.Greeting}: {answer.Sum}");
    }
}));

outside.Close().ThrowIfError();
Console.WriteLine($"{await service} clients were served.");
inside.Close().ThrowIfError();
