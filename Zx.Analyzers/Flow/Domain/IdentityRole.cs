namespace Zx.Analyzers.Flow;

/// <summary>What an identity is to the operation that makes it, where one operation makes several.</summary>
internal enum IdentityRole
{
    /// <summary>The value of the operation, or what the place holds on entry.</summary>
    Value,

    /// <summary>What a call gives back.</summary>
    Result,

    /// <summary>What an assignment puts into a place from a source that is not followed.</summary>
    Assigned,

    /// <summary>What unknown code may have left in a place.</summary>
    Exposed,

    /// <summary>What a delegate finds in a parameter when it is run by somebody else.</summary>
    Passed,

    /// <summary>What a helper puts into a place of its caller.</summary>
    HandedOut,

    /// <summary>What a function that was followed has made, as its caller knows it.</summary>
    Adopted,

    /// <summary>What an identity becomes when its operation makes another one while it is still held.</summary>
    Older,
}
