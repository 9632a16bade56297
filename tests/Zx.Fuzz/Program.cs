using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Zx.Abigen;
using Zx.Fuzz.Campaign;
using Zx.Fuzz.Checks;
using Zx.Fuzz.Inputs;

var inputs = new Option<int>("--inputs") { Description = "How many inputs to run", DefaultValueFactory = _ => 100_000 };
var seed = new Option<ulong>("--seed") { Description = "What the inputs are made from", DefaultValueFactory = _ => 1 };
var first = new Option<int>("--first") { Description = "The number of the first input" };
var corpus = new Option<string[]>("--corpus") { Description = "Real definition files, beside the project's own, to take calls from" };
var isDeep = new Option<bool>("--deep") { Description = "Check all of every input, compilation too; otherwise of one in some" };
var run = new Command("run", "Run inputs, and print those that break a property") { inputs, seed, first, corpus, isDeep };
run.SetAction(arguments =>
{
    const int Step = 250_000;
    int count = arguments.GetValue(inputs);
    InputSource source = SourceOf(arguments.GetValue(corpus)!);
    var clock = Stopwatch.StartNew();
    Tally total = new FuzzRun(source, count == 1 || arguments.GetValue(isDeep) ? Shares.Everything : Shares.Even).Run(
        arguments.GetValue(seed),
        arguments.GetValue(first),
        count,
        (tally, failure) =>
        {
            if (failure is not null)
            {
                Console.WriteLine(failure);
            }

            if (tally.Inputs % Step == 0 && tally.Inputs < count)
            {
                Console.WriteLine($"{clock.Elapsed:hh\\:mm\\:ss} {tally.Inputs:N0} inputs, {tally.FailedInputs} failed");
            }
        });
    Console.WriteLine($"{total}\ntime                 {clock.Elapsed,15:hh\\:mm\\:ss}");
    return total.FailedInputs == 0 ? 0 : 1;
});

var show = new Command("show", "Print inputs") { inputs, seed, first, corpus };
show.SetAction(arguments =>
{
    InputSource source = SourceOf(arguments.GetValue(corpus)!);
    foreach (int number in Enumerable.Range(arguments.GetValue(first), arguments.GetValue(inputs)))
    {
        Input input = source.Make(arguments.GetValue(seed), number);
        Console.WriteLine($"-------- {number}: {input.Kind}, {input.Settings}\n{input.Text}");
    }
});

var files = new Argument<string[]>("FILE") { Description = "Definition files", Arity = ArgumentArity.OneOrMore };
var cut = new Command("cut", "Cut files off at every one of their bytes") { files };
cut.SetAction(arguments =>
{
    foreach (string path in arguments.GetRequiredValue(files))
    {
        var clock = Stopwatch.StartNew();
        byte[] bytes = File.ReadAllBytes(path);
        BindingResult whole = FrontEndCheck.Run(Encoding.UTF8.GetString(bytes), isValid: false);
        for (int length = 0; length <= bytes.Length; length++)
        {
            CutCheck.Run(Encoding.UTF8.GetString(bytes, 0, length), whole);
        }

        Console.WriteLine($"{Path.GetFileName(path)}: {bytes.Length + 1:N0} cuts in {clock.Elapsed:hh\\:mm\\:ss}, no violation");
    }
});

return new RootCommand("Finds definition files that our tools cannot bear") { run, show, cut }
    .Parse(args)
    .Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = true });

static InputSource SourceOf(string[] corpus) =>
    new(corpus.Prepend(Path.Combine(Repository.Root, "Zx.Runtime", "zx.abigen")).Select(File.ReadAllText));
