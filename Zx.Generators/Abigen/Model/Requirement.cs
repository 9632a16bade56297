namespace Zx.Abigen;

/// <summary>What one sentence requires.</summary>
/// <param name="Sentence">The sentence, single-spaced, with its full stop.</param>
/// <param name="Condition">When it is required, or null for always.</param>
/// <param name="Subject">Which handles it speaks of.</param>
/// <param name="Argument">The argument it names.</param>
/// <param name="Field">The field of the argument's entries that holds the handle, for <see cref="RequirementSubject.EntryField"/>.</param>
/// <param name="ObjectTypes">The object types that will do (<c>ZX_OBJ_TYPE_…</c>); empty for any.</param>
/// <param name="Rights">The rights that are needed, all of them (<c>ZX_RIGHT_…</c>).</param>
/// <param name="ResourceKind">The kind of resource it must be (<c>ZX_RSRC_KIND_…</c>), or null.</param>
internal sealed record Requirement(
    string Sentence,
    RequirementCondition? Condition,
    RequirementSubject Subject,
    string Argument,
    string? Field,
    EquatableArray<string> ObjectTypes,
    EquatableArray<string> Rights,
    string? ResourceKind);

/// <summary>The condition in front of a sentence: the argument equals a value, or has a flag set.</summary>
/// <param name="Argument">The argument that is looked at.</param>
/// <param name="TestsFlag">Whether a flag is tested (<c>&amp;</c>) rather than equality (<c>is</c>).</param>
/// <param name="Value">The constant, as written.</param>
internal sealed record RequirementCondition(string Argument, bool TestsFlag, string Value);

internal enum RequirementSubject
{
    /// <summary>The argument itself.</summary>
    Argument,

    /// <summary><c>Every entry of …</c>: each handle of an array.</summary>
    Entries,

    /// <summary><c>Every entry of … must have a handle field with …</c>: one field of each entry.</summary>
    EntryField,

    /// <summary><c>All wr_handles of …</c>: the handles that a channel call sends.</summary>
    WrittenHandles,
}
