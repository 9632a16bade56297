using System.Reflection;
using System.Text.RegularExpressions;
using Zx.Abigen;
using Zx.Abigen.Tests;

namespace GeneratorTests;

/// <summary>
/// The kernel's file with what its user adds: a C# type for each C type that has none, and an enumeration for each number that a
/// sentence asks for the value of.
/// </summary>
internal static class KernelApi
{
    private static readonly Lazy<(AbigenModel Model, GeneratorRun Run, Assembly Assembly)> Built = new(Build);

    public static AbigenModel Model => Value.Model;

    public static GeneratorRun Run => Value.Run;

    /// <summary>A type of the API by its name.</summary>
    public static Type Type(string name) => Value.Assembly.GetType("Kernel." + name) ?? throw new InvalidOperationException($"There is no type {name}.");

    /// <summary>The raw method of a call, which need not be public.</summary>
    public static MethodInfo Raw(string call) =>
        Type("Sys").GetMethod(Naming.Pascal(call), BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) ?? throw new InvalidOperationException($"There is no raw {call}.");

    /// <summary>The typed methods of a name on a class of calls.</summary>
    public static MethodInfo[] Typed(string @class, string name) =>
        [.. Type(@class).GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(method => method.Name == name)];

    /// <summary>What the requirement table says of an argument of a call.</summary>
    public static HandleRequirement Requirement(string member, params object[] arguments) => (HandleRequirement)(
        Type("SysRequirements").GetProperty(member, BindingFlags.Static | BindingFlags.NonPublic) is { } property
            ? property.GetValue(null)!
            : Type("SysRequirements").GetMethod(member, BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, arguments)!);

    /// <summary>The value that stands for a constant of a condition: each has a bit of its own.</summary>
    public static uint ValueOf(Call call, RequirementCondition condition) => 1u << Values(call, condition.Argument).IndexOf(condition.Value);

    private static (AbigenModel Model, GeneratorRun Run, Assembly Assembly) Value
    {
        get
        {
            DefinitionFiles.ReadZircon();
            return Built.Value;
        }
    }

    private static (AbigenModel, GeneratorRun, Assembly) Build()
    {
        string text = DefinitionFiles.ReadZircon();
        BindingResult plain = DefinitionFiles.Bind(text);
        string[] types = [.. plain.Diagnostics
            .Where(diagnostic => diagnostic.Kind == AbigenDiagnosticKind.UnmappedType)
            .Select(diagnostic => text.Substring(diagnostic.Span.Start, diagnostic.Span.Length)).Distinct()];
        var enumerations = plain.Model.Calls
            .SelectMany(call => call.Requirements.Select(requirement => requirement.Condition?.Argument).OfType<string>().Distinct()
                .Select(argument => (Call: call, Argument: argument, Name: $"{Naming.Pascal(call.Name)}{Naming.Pascal(argument)}")))
            .ToArray();

        foreach (var (call, argument, name) in enumerations)
        {
            text = Regex.Replace(text, $@"^syscall {call.Name}\b", $"#@ argument {argument}: global::Mapped.{name} from ZX_\nsyscall {call.Name}", RegexOptions.Multiline);
        }

        // What a condition looks at is a number, whatever C calls it.
        HashSet<string> numbers = [.. enumerations.Select(enumeration =>
            enumeration.Call.Arguments.First(argument => argument.Name == enumeration.Argument).CType)];
        text += string.Concat(types.Select(type => $"\n#@ type {type}: {(numbers.Contains(type) ? "uint" : "global::Mapped." + type)}"));
        string mapped = "#pragma warning disable CS1591, CS8981, CS0649\nnamespace Mapped;\n"
            + string.Concat(types.Select(type => $"public struct {type} {{ public uint Value; }}\n"))
            + string.Concat(enumerations.Select(enumeration =>
                $"public enum {enumeration.Name} : uint {{ {string.Join(", ", Values(enumeration.Call, enumeration.Argument).Select((value, bit) => $"{Naming.Pascal(value["ZX_".Length..].ToLowerInvariant())} = {1u << bit}"))} }}\n"));
        GeneratorRun run = GeneratorRun.Of(new ProjectOptions("Kernel"), [new DefinitionText("/project/syscalls.abigen", text)], mapped);
        return (DefinitionFiles.Bind(text).Model, run, run.Load());
    }

    private static List<string> Values(Call call, string argument) =>
        [.. call.Requirements.Where(requirement => requirement.Condition?.Argument == argument).Select(requirement => requirement.Condition!.Value).Distinct()];
}
