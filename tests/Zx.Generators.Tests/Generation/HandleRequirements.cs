namespace GeneratorTests;

/// <summary>A requirement of a handle: rights and object types.</summary>
public class HandleRequirements
{
    private static readonly HandleRequirement WriteSocket =
        new(ZxRights.Write, HandleRequirement.MaskOf(ZxObjectType.Socket));

    [Theory]
    [InlineData(ZxRights.None, ZxObjectType.Event, ZxStatus.AccessDenied)]
    [InlineData(ZxRights.Read, ZxObjectType.Socket, ZxStatus.AccessDenied)]
    [InlineData(ZxRights.Write, ZxObjectType.Event, ZxStatus.WrongType)]
    [InlineData(ZxRights.Write | ZxRights.Read, ZxObjectType.Socket, ZxStatus.Ok)]
    public void Rights_are_checked_before_the_type(ZxRights held, ZxObjectType type, ZxStatus expected) =>
        Assert.Equal(expected, WriteSocket.Check(held, type));

    [Fact]
    public void The_default_requires_nothing() =>
        Assert.All(Enum.GetValues<ZxObjectType>(), type => Assert.Equal(ZxStatus.Ok, default(HandleRequirement).Check(ZxRights.None, type)));

    [Fact]
    public void And_asks_for_the_rights_of_both()
    {
        HandleRequirement both = WriteSocket.And(new(ZxRights.Read));

        Assert.Equal(ZxRights.Read | ZxRights.Write, both.Rights);
        Assert.Equal([ZxObjectType.Socket], Enum.GetValues<ZxObjectType>().Where(both.Admits));
    }

    [Fact]
    public void Two_types_that_exclude_each_other_admit_none()
    {
        HandleRequirement both = WriteSocket.And(new(ZxRights.None, HandleRequirement.MaskOf(ZxObjectType.Event)));

        Assert.DoesNotContain(Enum.GetValues<ZxObjectType>(), both.Admits);
    }
}
