using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Contracts;

/// <summary>Constants as the integers that conditions are decided by.</summary>
internal static class Constants
{
    public static long? ToInteger(object? value) => value switch
    {
        null => 0,
        bool truth => truth ? 1 : 0,
        char letter => letter,
        sbyte number => number,
        byte number => number,
        short number => number,
        ushort number => number,
        int number => number,
        uint number => number,
        long number => number,
        ulong number => unchecked((long)number),
        _ => null,
    };

    public static long? Of(IOperation? operation) =>
        operation?.ConstantValue is { HasValue: true } constant ? ToInteger(constant.Value) : null;
}
