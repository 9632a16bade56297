using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen.Tests;

/// <summary>The kernel's file of 2019 is read whole: its census, counted from what was bound.</summary>
public sealed class ZirconFileTests
{
    private static BindingResult Bind() => DefinitionFiles.Bind(DefinitionFiles.ReadZircon());

    private static string Census(IEnumerable<string> values) => string.Join(
        ", ",
        values.GroupBy(value => value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {group.Count()}"));

    [SkippableFact]
    public void All_170_calls_bind_without_an_error()
    {
        BindingResult result = Bind();

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.IsError);
        Assert.Equal(170, result.Model.Calls.Count);
        Assert.Equal(result.Model.Calls.Select(call => call.Name), result.Declarations.Select(declaration => declaration.Name.Text));
        Assert.Equal(157, result.Model.Calls.Count(call => !call.Traits.HasFlag(CallTraits.Vdso)));
        Assert.Equal("clock_get", result.Model.Calls[0].Name);
        Assert.Equal("syscall_test_wrapper", result.Model.Calls[169].Name);
    }

    [SkippableFact]
    public void The_numbers_of_the_socket_calls_follow_from_the_order()
    {
        List<string> numbered = Bind().Model.Calls.Where(call => !call.Traits.HasFlag(CallTraits.Vdso)).Select(call => call.Name).ToList();

        Assert.Equal(27, numbered.IndexOf("socket_create"));
        Assert.Equal(30, numbered.IndexOf("socket_share"));
        Assert.Equal(32, numbered.IndexOf("socket_shutdown"));
    }

    [SkippableFact]
    public void The_three_odd_attributes_and_the_types_without_a_CSharp_type_are_mentioned_only()
    {
        string text = DefinitionFiles.ReadZircon();
        BindingResult result = DefinitionFiles.Bind(text);

        ILookup<AbigenDiagnosticKind, string> named = result.Diagnostics.ToLookup(
            diagnostic => diagnostic.Kind, diagnostic => text.Substring(diagnostic.Span.Start, diagnostic.Span.Length));
        Assert.Equal(
            [AbigenDiagnosticKind.UnmappedType, AbigenDiagnosticKind.UnknownAttribute], named.Select(kind => kind.Key).Order());
        Assert.Equal(["features", "pager", "out_pager_vmo"], named[AbigenDiagnosticKind.UnknownAttribute]);
        Assert.DoesNotContain("zx_handle_t", named[AbigenDiagnosticKind.UnmappedType]);
    }

    [SkippableFact]
    public void Summaries_and_requirements()
    {
        EquatableArray<Call> calls = Bind().Model.Calls;

        Assert.Equal(115, calls.Count(call => call.Summary is not null));
        Assert.Equal(115, calls.Count(call => call.RequiresNothing || call.Requirements.Count > 0));
        Assert.Equal(28, calls.Count(call => call.Summary?.EndsWith('.') == true));
        Assert.Equal(12, calls.Count(call => call.RequiresNothing));
        Assert.Equal(170, calls.Sum(call => call.Requirements.Count) + 12);
        Assert.Equal(19, calls.Single(call => call.Name == "object_get_info").Requirements.Count);
        Assert.Equal(6, calls.Single(call => call.Name == "vmo_op_range").Requirements.Count);
    }

    [SkippableFact]
    public void Attributes_of_declarations()
    {
        BindingResult result = Bind();

        Assert.Equal(
            "vdsocall 13, blocking 9, const 3, internal 3, noreturn 3, test_category1 2, test_category2 1",
            Census(result.Declarations.SelectMany(declaration => declaration.Attributes).Select(attribute => attribute.Text)));
        Assert.Equal(
            "None 141, Blocking 8, Vdso 8, Internal 3, Vdso, Const 3, NoReturn 2, TestCategory1 2, TestCategory2 1, Vdso, Blocking 1, Vdso, NoReturn 1",
            Census(result.Model.Calls.Select(call => call.Traits.ToString())));
    }

    [SkippableFact]
    public void Attributes_of_arguments()
    {
        BindingResult result = Bind();
        IEnumerable<ParameterSyntax> arguments = result.Declarations.SelectMany(declaration => declaration.KernelArguments);

        Assert.Equal(
            "IN 40, handle_acquire 39, OUT 26, optional 12, INOUT 6, handle_release_always 5, handle_release 2, features 1, out_pager_vmo 1, pager 1",
            Census(arguments.SelectMany(argument => argument.Attributes).Select(attribute => attribute.Text)));
        IEnumerable<Argument> bound = result.Model.Calls.SelectMany(call => call.Parameters.Concat(call.Results));
        Assert.Equal(
            "Acquire 39, ReleaseAlways 5, Release 2",
            Census(bound.Where(argument => argument.Ownership != Ownership.Unstated).Select(argument => argument.Ownership.ToString())));
        Assert.Equal(12, bound.Count(argument => argument.IsOptional));
    }

    [SkippableFact]
    public void Types()
    {
        EquatableArray<Call> calls = Bind().Model.Calls;

        Assert.StartsWith(
            "zx_handle_t 194, uint32_t 118, size_t 57, uint64_t 41, int 39, any 31, zx_vaddr_t 16, zx_futex_t 15, zx_time_t 13, char 7, "
            + "int32_t 5, bool 4, uint8_t 4, zx_clock_t 4, zx_paddr_t 4, uint16_t 3, uintptr_t 3, zx_channel_call_args_t 3, "
            + "zx_port_packet_t 3, zx_rights_t 3, zx_signals_t 3, zx_vm_option_t 3, int64_t 2, zx_duration_t 2, zx_handle_info_t 1, ",
            Census(calls.SelectMany(call => call.Parameters.Concat(call.Results)).Select(argument => argument.CType)),
            StringComparison.Ordinal);
        Assert.Equal(
            "zx_status_t 158, void 4, zx_time_t 3, uint32_t 2, zx_ticks_t 2, uint64_t 1",
            Census(calls.Select(call => call.ReturnType ?? "void")));
    }

    [SkippableFact]
    public void Numbers_of_arguments() => Assert.Equal(
        "3 41, 4 33, 2 28, 5 19, 1 16, 6 15, 0 8, 7 5, 8 5",
        Census(Bind().Model.Calls.Select(call => (call.Parameters.Count + call.Results.Count).ToString())));

    [SkippableFact]
    public void Array_specifications()
    {
        EquatableArray<Call> calls = Bind().Model.Calls;
        List<ArrayShape> shapes = calls.SelectMany(call => call.Parameters).Select(parameter => parameter.Array).OfType<ArrayShape>().ToList();

        Assert.Equal(82, calls.Sum(call => call.Results.Count));
        Assert.All(calls.SelectMany(call => call.Results), result => Assert.Null(result.Array));
        Assert.Equal(107 - 82, shapes.Count(shape => shape.FixedCount == 1));
        Assert.Equal(
            "buffer_size 21, num_handles 4, name_size 3, num_bytes 3, count 2, count*elem_size 2, value_size 2, action 1, addrs_count 1, "
            + "data_size 1, desc_size 1, len 1, ptr_size 1, size 1, version_size 1",
            Census(shapes.Where(shape => shape.FixedCount != 1).Select(shape => string.Join("*", shape.Factors))));
    }

    [SkippableFact]
    public void All_fifteen_forms_of_sentences() => Assert.Equal(
        "ARG must be of type TYPE and have RIGHT . 63, "
        + "ARG must have resource kind RSRC . 24, "
        + "If ARG is VALUE , ARG must be of type TYPE and have RIGHT . 21, "
        + "None . 12, "
        + "ARG must have RIGHT . 10, "
        + "If ARG & VALUE , ARG must be of type TYPE and have RIGHT . 9, "
        + "If ARG is VALUE , ARG must be of type TYPE . 9, "
        + "ARG must be of type TYPE and have RIGHT and have RIGHT . 7, "
        + "ARG must be of type TYPE . 6, "
        + "ARG must be of type TYPE or TYPE and have RIGHT . 2, "
        + "All wr_handles of ARG must have RIGHT . 2, "
        + "If ARG is VALUE , ARG must have resource kind RSRC . 2, "
        + "Every entry of ARG must have RIGHT . 1, "
        + "Every entry of ARG must have a WAITFIELD field with RIGHT . 1, "
        + "If ARG is VALUE , ARG must have RIGHT . 1",
        Census(Bind().Declarations.SelectMany(declaration => declaration.Sentences).Select(Form)));

    [SkippableFact]
    public void Constants_of_sentences()
    {
        List<Requirement> requirements = Bind().Model.Calls.SelectMany(call => call.Requirements).ToList();

        Assert.Equal(
            "WRITE 42, READ 30, INSPECT 13, TRANSFER 5, ENUMERATE 4, MAP 4, WAIT 4, EXECUTE 3, MANAGE_PROCESS 3, MANAGE_THREAD 3, SIGNAL 3, "
            + "DUPLICATE 2, APPLY_PROFILE 1, DESTROY 1, GET_PROPERTY 1, MANAGE_JOB 1, NONE 1, SET_POLICY 1, SET_PROPERTY 1, SIGNAL_PEER 1",
            Census(requirements.SelectMany(requirement => requirement.Rights).Select(right => right[Vocabulary.RightPrefix.Length..])));
        Assert.Equal(
            "VMO 20, PROCESS 15, SOCKET 11, THREAD 11, PCI_DEVICE 8, PORT 8, VMAR 8, JOB 7, CHANNEL 5, INTERRUPT 5, VCPU 5, BTI 4, FIFO 2, "
            + "GUEST 2, LOG 2, RESOURCE 2, TIMER 2, IOMMU 1, PROFILE 1",
            Census(requirements.SelectMany(requirement => requirement.ObjectTypes).Select(type => type[Vocabulary.ObjectTypePrefix.Length..])));
        Assert.Equal(
            "ROOT 21, HYPERVISOR 1, IOPORT 1, IRQ 1, MMIO 1, VMEX 1",
            Census(requirements.Select(requirement => requirement.ResourceKind).OfType<string>().Select(kind => kind[Vocabulary.ResourceKindPrefix.Length..])));
        Assert.Equal(
            "topic 19, options 9, property 8, op 6",
            Census(requirements.Select(requirement => requirement.Condition?.Argument).OfType<string>()));
    }

    [SkippableFact]
    public void The_tokens_of_directives_are_kept_for_the_json_output()
    {
        foreach (DeclarationSyntax declaration in Bind().Declarations)
        {
            Assert.Equal(
                declaration.Summary?.Text.Replace(" ", string.Empty) ?? string.Empty,
                string.Concat(declaration.Summary?.Tokens.Select(token => token.Text) ?? []));
            Assert.Equal(
                declaration.Sentences.SelectMany(sentence => sentence.Tokens),
                declaration.Directives.OfType<RequirementSyntax>().SelectMany(line => line.Tokens));
        }
    }

    /// <summary>A sentence with its names replaced by placeholders, told from its tokens and not from what was bound.</summary>
    private static string Form(RequirementSentence sentence)
    {
        List<string> form = [];
        foreach (Token token in sentence.Tokens)
        {
            TextSpan span = token.Span;
            string? previous = form.LastOrDefault();
            form.Add(
                span == sentence.Argument?.Span || span == sentence.ConditionArgument?.Span ? "ARG"
                : previous is "is" or "&" ? "VALUE"
                : previous == "a" ? "WAITFIELD"
                : token.Text.StartsWith("ZX_RIGHT_", StringComparison.Ordinal) ? "RIGHT"
                : token.Text.StartsWith("ZX_OBJ_TYPE_", StringComparison.Ordinal) ? "TYPE"
                : token.Text.StartsWith("ZX_RSRC_KIND_", StringComparison.Ordinal) ? "RSRC"
                : token.Text);
        }

        return string.Join(' ', form);
    }
}
