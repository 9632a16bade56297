using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>A handle type with its calls.</summary>
/// <param name="Type">The type.</param>
/// <param name="Calls">The calls in its class.</param>
/// <param name="OwnCalls">The calls in the type itself: of the untyped handle, those that have no receiver.</param>
/// <param name="Close">The call that its Dispose makes, if there is one.</param>
internal sealed record HandleApi(HandleType Type, EquatableArray<StandingCall> Calls, EquatableArray<StandingCall> OwnCalls, NamedCall? Close)
{
    public static HandleApi Of(HandleType type, IReadOnlyCollection<NamedCall> calls, CallPlaces places, ObjectTypes objects) => new(
        type,
        places.CallsOf(type).ToEquatableArray(),
        type.IsTyped ? EquatableArray<StandingCall>.Empty : places.StaticCallsOfUntyped().ToEquatableArray(),
        FindClose(calls, type, objects));

    /// <summary>Finds handle_close or else the object's own close call: one that takes a handle and no more.</summary>
    public static NamedCall? FindClose(IReadOnlyCollection<NamedCall> calls, HandleType type, ObjectTypes objects) =>
        calls.FirstOrDefault(named => named.Call.Name == "handle_close" && TakesOnlyAHandle(named.Call)) ??
        calls.FirstOrDefault(named =>
            objects.OfPrefix(named.Call.Name) is ({ } objectType, "close") && objectType == type.ObjectType && TakesOnlyAHandle(named.Call));

    private static bool TakesOnlyAHandle(Call call) => call.Receiver is not null && call.Arguments.Count() == 1;
}
