using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>A call with the name that it has in the raw class: what depends on the other calls. The rest its file decides for itself.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Call">The call.</param>
/// <param name="Requirements">The names in the requirement table of those of its handles that are in it.</param>
internal record NamedCall(string Name, Call Call, EquatableArray<string> Requirements)
{
    /// <summary>The name in C, or that of the C# method that it is.</summary>
    public string EntryPoint => Call.Method ?? "zx_" + Call.Name;

    /// <summary>The name of the backend's method, which no other member of the raw class has a part in.</summary>
    public string BackendName => Naming.Pascal(Call.Name);

    /// <summary>Names calls all of whose types have a C# type.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="className">The name of the raw class.</param>
    /// <param name="requirementClass">The name of the class of the requirement table.</param>
    public static IEnumerable<NamedCall> NameApart(IEnumerable<Call> calls, string className, string requirementClass)
    {
        UniqueNames members = UniqueNames.OfMembers(className, RawClassEmitter.LibraryClass);
        UniqueNames requirements = UniqueNames.OfMembers(requirementClass);
        foreach (Call call in calls)
        {
            string name = call.Method is { } method ? CSharpText.Identifier(method) : members.Claim(Naming.Pascal(call.Name));
            yield return new NamedCall(
                name,
                call,
                RequirementTable.HandlesOf(call).Select(handle => requirements.Claim(name + Naming.Pascal(handle.Name))).ToEquatableArray());
        }
    }
}
