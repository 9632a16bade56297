using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>What the attributes of a declaration are in C#: who may make the call, what the compiler is told, and how often it is made.</summary>
internal static class TraitsWriter
{
    /// <summary>A kernel entry that is in no header is for the library alone.</summary>
    public static string Accessibility(RawCall call) => call.Call.Traits.HasFlag(CallTraits.Internal) ? "internal" : "public";

    /// <summary>Writes the attributes of a method that makes a call.</summary>
    public static void WriteAttributes(IndentedWriter writer, RawCall call)
    {
        CallTraits traits = call.Call.Traits;
        if (traits.HasFlag(CallTraits.NoReturn))
        {
            writer.Line("[global::System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute]");
        }

        if (traits.HasFlag(CallTraits.Deprecated))
        {
            writer.Line("[global::System.ObsoleteAttribute]");
        }

        // For the tests of the kernel: there, and not offered to anyone who types.
        if ((traits & (CallTraits.TestCategory1 | CallTraits.TestCategory2)) != 0)
        {
            writer.Line("[global::System.ComponentModel.EditorBrowsableAttribute(global::System.ComponentModel.EditorBrowsableState.Never)]");
        }
    }

    /// <summary>
    /// Writes the body of a raw call, behind its signature. One that waits is made again as long as it was interrupted, as the
    /// vDSO does; one that does not return says so to the compiler.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="call">The call.</param>
    /// <param name="invocation">What makes it.</param>
    public static void WriteBody(IndentedWriter writer, RawCall call, string invocation)
    {
        if (call.Call.Traits.HasFlag(CallTraits.NoReturn))
        {
            using (writer.Block())
            {
                writer.Line($"{invocation};");
                writer.Line($"throw new global::System.InvalidOperationException(\"{call.EntryPoint} has returned.\");");
            }
        }
        else if (call.Call.Traits.HasFlag(CallTraits.Blocking))
        {
            string status = new UniqueNames([.. call.Signature.Select(parameter => parameter.Name)]).Claim("status");
            using (writer.Block())
            {
                writer.Line($$"""
                    {{Names.Status}} {{status}};
                    do
                    {
                        {{status}} = {{invocation}};
                    }
                    while ({{status}} == {{Names.Status}}.InternalIntrRetry);

                    return {{status}};
                    """);
            }
        }
        else
        {
            using (writer.Indented())
            {
                writer.Line($"=> {invocation};");
            }
        }
    }
}
