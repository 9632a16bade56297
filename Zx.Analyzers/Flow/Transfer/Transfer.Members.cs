using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>What structs, tuples and new objects hold beside handles: it is copied with them.</summary>
internal sealed partial class Transfer
{
    private ImmutableArray<MemberPart> MembersAt(World world, Place place, ITypeSymbol? type)
    {
        var paths = Shapes.PlainOf(type ?? session.TypeOf(place));
        if (paths.IsEmpty)
            return ImmutableArray<MemberPart>.Empty;
        var parts = ImmutableArray.CreateBuilder<MemberPart>(paths.Length);
        foreach (var path in paths)
        {
            var member = session.Places.Follow(place, path);
            parts.Add(new(path, ReadScalar(world, member), world.Functions.TryGet(member.Number, out var function) ? function : null, InstanceAt(world, member, null)));
        }

        return parts.MoveToImmutable();
    }

    /// <summary>The fields of a place hold what those of a value do; of the others nothing is known.</summary>
    private void SetMembers(World world, Place place, Value value)
    {
        if (!IsReference(place))
            ForgetScalarsWithin(world, place);
        foreach (var part in value.Members)
        {
            int member = session.Places.Follow(place, part.Path).Number;
            world.Scalars = world.Scalars.Set(member, part.Scalar ?? Scalar.Unknown);
            if (part.Function is not null)
                world.Functions = world.Functions.Set(member, part.Function);
            if (part.Instance is not null)
                world.References = world.References.Set(member, part.Instance);
        }
    }

    private void ForgetScalarsWithin(World world, Place place)
    {
        foreach (var member in place.Members)
        {
            if (!world.Handles.ContainsKey(member.Number))
                world.Scalars = world.Scalars.Set(member.Number, Scalar.Unknown);
            if (!IsReference(member))
                ForgetScalarsWithin(world, member);
        }
    }

    /// <summary>What a new object or a new collection holds at one of its places, or a function returns.</summary>
    private void Put(World world, Place place, Value value, IOperation source)
    {
        Clear(world, place);
        for (int i = 0; i < value.Parts.Length && !value.IsCollection; i++)
            world.Handles = world.Handles.Set(session.Places.Follow(place, value.Parts[i].Path).Number, value.Parts[i].Identities);
        SetMembers(world, place, value);
        world.Scalars = world.Scalars.Set(place.Number, value.Scalar ?? Scalar.Unknown);
        if (value.Function is { } function)
            world.Functions = world.Functions.Set(place.Number, function);
        if ((value.Instance ?? (Shapes.IsFollowed(session.TypeOf(place) ?? source.Type) ? Unknown(world, source, place) : null)) is { } instance)
            world.References = world.References.Set(place.Number, instance);
        else
            world.References = world.References.Remove(place.Number);
    }
}
