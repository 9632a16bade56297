using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Zx.Abigen;
using Zx.Abigen.Tests;

namespace GeneratorTests;

/// <summary>Every shape that the kernel's file of 2019 has is there in the API that is generated from it.</summary>
public class KernelCensus
{
    [SkippableFact]
    public void All_170_calls_are_there_once_their_types_are_mapped() =>
        Assert.Equal(170, KernelApi.Model.Calls.Count(call => KernelApi.Raw(call.Name) is not null));

    [SkippableFact]
    public void A_type_that_is_not_mapped_leaves_out_its_calls_and_no_other()
    {
        string text = DefinitionFiles.ReadZircon();
        BindingResult result = DefinitionFiles.Bind(text);
        AbigenDiagnostic[] unmapped = [.. result.Diagnostics.Where(diagnostic => diagnostic.Kind == AbigenDiagnosticKind.UnmappedType)];
        string[] leftOut = [.. result.Model.Calls.Where(call => !new TypeMap([]).Knows(call)).Select(call => call.Name)];
        GeneratorRun run = GeneratorRun.Of(new ProjectOptions("Plain"), [new DefinitionText("/project/syscalls.abigen", text)]);

        Assert.NotEmpty(leftOut);
        Assert.All(unmapped, diagnostic => Assert.Contains($"#@ type {text.Substring(diagnostic.Span.Start, diagnostic.Span.Length)}: Type", diagnostic.Message));
        Assert.All(leftOut, call => Assert.Contains(unmapped, diagnostic => diagnostic.Message.Contains($"'{call}' is not generated", StringComparison.Ordinal)));
        Assert.Equal(
            170 - leftOut.Length,
            run.Load().GetType("Plain.Sys")!.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Length);
    }

    [SkippableFact]
    public void Every_object_type_of_a_sentence_has_a_handle_and_its_calls() => Assert.All(
        KernelApi.Model.Calls.SelectMany(call => call.Requirements).SelectMany(requirement => requirement.ObjectTypes).Distinct()
            .Select(constant => Vocabulary.Kernel.FindObjectType(constant)!.Name),
        name => Assert.True(KernelApi.Type($"{name}Handle`1").IsValueType));

    [SkippableFact]
    public void An_array_of_handles_is_a_span_of_untyped_ones_and_each_must_have_the_right()
    {
        MethodInfo write = Assert.Single(KernelApi.Typed("Channel", "Write"));

        Assert.Equal(["handle", "bytes", "handles", "options"], write.GetParameters().Select(parameter => parameter.Name));
        Assert.Equal("ReadOnlySpan`1[Kernel.Handle]", Spelt(write.GetParameters()[2]));
        Assert.Equal(ZxRights.Transfer, KernelApi.Requirement("ChannelWriteHandles").Rights);
        Assert.Contains("Every entry of handles must have ZX_RIGHT_TRANSFER.", Documentation("Channel", "Write"));
        Assert.Equal("Span`1[Kernel.Handle]", Spelt(KernelApi.Typed("Channel", "Read")[0].GetParameters().Single(parameter => parameter.Name == "handles")));
    }

    [SkippableFact]
    public void A_field_of_every_entry_must_have_the_right()
    {
        Assert.Equal("Span`1[Mapped.zx_wait_item_t]", Spelt(KernelApi.Raw("object_wait_many").GetParameters()[0]));
        Assert.Equal(ZxRights.Wait, KernelApi.Requirement("ObjectWaitManyItems").Rights);
    }

    [SkippableTheory]
    [InlineData("channel_call")]
    [InlineData("channel_call_noretry")]
    public void The_handles_that_a_message_sends_must_have_the_right(string call)
    {
        ParameterInfo arguments = KernelApi.Raw(call).GetParameters().Single(parameter => parameter.Name == "args");

        Assert.True(arguments.ParameterType.IsByRef && arguments.IsIn);
        Assert.Equal(ZxRights.Transfer, KernelApi.Requirement($"{Naming.Pascal(call)}Args").Rights);
        Assert.Contains("All wr_handles of args must have ZX_RIGHT_TRANSFER.", Documentation("Sys", Naming.Pascal(call)));
    }

    [SkippableFact]
    public void Every_condition_is_checked_at_run_time_and_stands_in_the_documentation()
    {
        int conditions = 0;
        foreach (Call call in KernelApi.Model.Calls)
        {
            foreach (Requirement requirement in call.Requirements.Where(requirement => requirement.Condition is not null))
            {
                uint value = KernelApi.ValueOf(call, requirement.Condition!);
                string member = Naming.Pascal(call.Name) + Naming.Pascal(requirement.Argument);
                uint none = requirement.Condition!.TestsFlag ? 0 : 1u << 31;
                HandleRequirement met = KernelApi.Requirement(member, value);
                HandleRequirement unmet = KernelApi.Requirement(member, none);

                Assert.Equal(Rights(call, requirement, requirement.Condition), (uint)met.Rights);
                Assert.Equal(Rights(call, requirement, null), (uint)unmet.Rights);
                Assert.All(requirement.ObjectTypes, type => Assert.True(met.Admits(Enum.Parse<ZxObjectType>(Vocabulary.Kernel.FindObjectType(type)!.Name))));
                Assert.Contains(requirement.Sentence.Replace("&", "&amp;"), Documentation("Sys", Naming.Pascal(call.Name)));
                Assert.Contains(requirement.Sentence, KernelApi.Raw(call.Name).GetCustomAttributes<RequiresAttribute>().Select(requires => requires.Sentence));
                conditions++;
            }
        }

        Assert.Equal(42, conditions);
    }

    [SkippableFact]
    public void A_call_on_two_types_stands_on_both()
    {
        (Call Call, Requirement Requirement)[] either = [.. KernelApi.Model.Calls
            .SelectMany(call => call.Requirements.Where(requirement => requirement.ObjectTypes.Count == 2).Select(requirement => (call, requirement)))];

        Assert.Equal(2, either.Length);
        Assert.All(either, found => Assert.All(found.Requirement.ObjectTypes, type =>
            Assert.Contains(
                CallsClasses(Vocabulary.Kernel.FindObjectType(type)!.Name).SelectMany(@class => @class.GetMethods(BindingFlags.Static | BindingFlags.Public)),
                method => Documentation(method).Contains($"zx_{found.Call.Name}</c>", StringComparison.Ordinal))));
    }

    [SkippableFact]
    public void A_kind_of_resource_is_asked_of_a_resource()
    {
        (Call Call, Requirement Requirement)[] kinds = [.. KernelApi.Model.Calls
            .SelectMany(call => call.Requirements.Where(requirement => requirement is { ResourceKind: not null, Condition: null }).Select(requirement => (call, requirement)))];

        Assert.Equal(24, kinds.Length);
        Assert.All(kinds, found =>
        {
            HandleRequirement requirement = KernelApi.Requirement(Naming.Pascal(found.Call.Name) + Naming.Pascal(found.Requirement.Argument));
            Assert.True(requirement.Admits(ZxObjectType.Resource) && !requirement.Admits(ZxObjectType.Vmo), found.Call.Name);
        });
    }

    [SkippableFact]
    public void Each_argument_is_passed_as_its_array_and_its_direction_say()
    {
        var passed = KernelApi.Model.Calls
            .SelectMany(call => call.Parameters.Where(parameter => parameter.Array is not null).Select(parameter => (Call: call, Argument: parameter)))
            .GroupBy(
                pair => (pair.Argument.Direction, pair.Argument.Array!.FixedCount == 1),
                pair => Shape(KernelApi.Raw(pair.Call.Name).GetParameters().Single(parameter => parameter.Name == Naming.Camel(pair.Argument.Name))))
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray());

        Assert.Equal(["in"], passed[(Direction.In, true)]);
        Assert.Equal(["out"], passed[(Direction.Out, true)]);
        Assert.Equal(["ref"], passed[(Direction.InOut, true)]);
        Assert.Equal(["ReadOnlySpan`1"], passed[(Direction.In, false)]);
        Assert.Equal(["Span`1"], passed[(Direction.Out, false)]);
        Assert.Equal(["Span`1"], passed[(Direction.InOut, false)]);
        Assert.Equal(6, passed.Count);
    }

    [SkippableTheory]
    [InlineData("fifo_read", "handle elemSize data count actualCount")]
    [InlineData("fifo_write", "handle elemSize data count actualCount")]
    [InlineData("socket_write", "handle options buffer actual")]
    public void Counts_that_are_a_product_stay_and_a_plain_one_goes(string call, string expected) =>
        Assert.Equal(expected, string.Join(" ", KernelApi.Raw(call).GetParameters().Select(parameter => parameter.Name)));

    [SkippableFact]
    public void An_optional_result_comes_out_like_any_other()
    {
        (Call Call, Argument Result)[] optional = [.. KernelApi.Model.Calls.SelectMany(call => call.Results.Where(result => result.IsOptional).Select(result => (call, result)))];

        Assert.Equal(12, optional.Length);
        Assert.All(optional, found => Assert.True(KernelApi.Raw(found.Call.Name).GetParameters().Single(parameter => parameter.Name == Naming.Camel(found.Result.Name)).IsOut));
        Assert.Equal(typeof(int), Assert.Single(KernelApi.Typed("Socket", "Write"), method => method.ReturnType != typeof(ZxStatus)).ReturnType);
    }

    [SkippableFact]
    public void A_call_of_the_vdso_is_like_any_other_and_says_so() =>
        Assert.Equal(13, KernelApi.Model.Calls.Count(call => Documentation("Sys", Naming.Pascal(call.Name)).Contains("The kernel is not entered.", StringComparison.Ordinal)));

    [SkippableFact]
    public void A_call_that_waits_says_so() => Assert.Equal(
        KernelApi.Model.Calls.Where(call => call.Traits.HasFlag(CallTraits.Blocking)).Select(call => call.Name),
        With<ProtocolAttribute>(protocol => protocol.Sentence == "Waits."));

    [SkippableFact]
    public void A_call_that_does_not_return_tells_the_compiler()
    {
        string[] calls = [.. With<DoesNotReturnAttribute>()];

        Assert.Equal(["thread_exit", "process_exit", "futex_wake_handle_close_thread_exit"], calls.OrderBy(call => KernelApi.Model.Calls.ToList().FindIndex(found => found.Name == call)));
        Assert.All(calls, call => Assert.Equal(typeof(void), KernelApi.Raw(call).ReturnType));
    }

    [SkippableFact]
    public void An_internal_call_is_internal() => Assert.Equal(
        ["channel_call_finish", "channel_call_noretry", "cprng_draw_once"],
        KernelApi.Model.Calls.Where(call => KernelApi.Raw(call.Name).IsAssembly).Select(call => call.Name).Order());

    [SkippableFact]
    public void A_test_call_is_there_and_not_offered() => Assert.Equal(
        KernelApi.Model.Calls.Where(call => (call.Traits & (CallTraits.TestCategory1 | CallTraits.TestCategory2)) != 0).Select(call => call.Name),
        With<EditorBrowsableAttribute>(browsable => browsable.State == EditorBrowsableState.Never));

    [SkippableFact]
    public void A_constant_call_says_so() =>
        Assert.Equal(3, KernelApi.Model.Calls.Count(call => Documentation("Sys", Naming.Pascal(call.Name)).Contains("It answers the same every time.", StringComparison.Ordinal)));

    [SkippableFact]
    public void A_handle_that_is_taken_or_brought_says_so()
    {
        var said = KernelApi.Model.Calls
            .SelectMany(call => KernelApi.Raw(call.Name).GetParameters())
            .SelectMany(parameter => parameter.GetCustomAttributesData())
            .GroupBy(data => data.AttributeType)
            .ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal((39, 5, 2), (said[typeof(HandleAcquireAttribute)], said[typeof(HandleReleaseAlwaysAttribute)], said[typeof(HandleReleaseAttribute)]));
    }

    /// <summary>The rights of an argument that the sentences ask for under a condition, or under none.</summary>
    private static uint Rights(Call call, Requirement of, RequirementCondition? condition) => call.Requirements
        .Where(requirement => requirement.Argument == of.Argument && (requirement.Condition is null || requirement.Condition == condition))
        .SelectMany(requirement => requirement.Rights)
        .Aggregate(0u, (sum, right) => sum | Vocabulary.Kernel.FindRight(right)!.Mask);

    private static IEnumerable<string> With<TAttribute>(Func<TAttribute, bool>? matches = null)
        where TAttribute : Attribute =>
        KernelApi.Model.Calls
            .Where(call => KernelApi.Raw(call.Name).GetCustomAttributes<TAttribute>().Any(attribute => matches?.Invoke(attribute) != false))
            .Select(call => call.Name);

    private static IEnumerable<Type> CallsClasses(string objectType) =>
        KernelApi.Type("Sys").Assembly.GetTypes().Where(type => type.Name == objectType || type.Name == objectType + "Calls");

    private static string Documentation(string type, string method) => string.Concat(
        KernelApi.Run.Output.GetTypeByMetadataName("Kernel." + type)!.GetMembers(method).Select(member => member.GetDocumentationCommentXml()));

    private static string Documentation(MethodInfo method) => Documentation(method.DeclaringType!.Name, method.Name);

    private static string Shape(ParameterInfo parameter) => !parameter.ParameterType.IsByRef ? parameter.ParameterType.Name
        : parameter.IsOut ? "out"
        : parameter.IsIn ? "in"
        : "ref";

    private static string Spelt(ParameterInfo parameter) => parameter.ParameterType.IsGenericType
        ? $"{parameter.ParameterType.Name}[{parameter.ParameterType.GetGenericArguments()[0].FullName}]"
        : parameter.ParameterType.Name;
}
