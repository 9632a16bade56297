using System.Reflection;

namespace GeneratorTests;

/// <summary>An API with object types and rights of its own gets for them what the kernel's have in Zx.</summary>
public class OwnObjectsAndRights
{
    private const string Path = "/project/tape.abigen";

    private const string Definition = """
        #@ object TAPE_TYPE_REEL: Reel = 40 has ReelRights
        #@ object TAPE_TYPE_TAPE_DECK: TapeDeck = 41
        #@ right TAPE_RIGHT_REWIND: Rewind = 20
        #@ right TAPE_RIGHT_SPLICE: Splice = 30
        #@ type tape_speed_t: Speed

        syscall reel_create(speed: tape_speed_t) returns (zx_status_t, out: zx_handle_t handle_acquire);

        #! reel must be of type TAPE_TYPE_REEL and have TAPE_RIGHT_REWIND.
        syscall reel_rewind(reel: zx_handle_t) returns (zx_status_t);

        #! reel must be of type TAPE_TYPE_REEL and have TAPE_RIGHT_SPLICE and have ZX_RIGHT_WRITE.
        #! deck must be of type TAPE_TYPE_TAPE_DECK.
        #@ result playing: TAPE_TYPE_TAPE_DECK has Playing
        #@ result leader: TAPE_TYPE_REEL
        syscall reel_play(reel: zx_handle_t handle_release_always, deck: zx_handle_t)
            returns (zx_status_t, playing: zx_handle_t handle_acquire, leader: zx_handle_t handle_acquire);

        syscall reel_narrow(reel: zx_handle_t, rights: zx_rights_t) returns (zx_status_t, out: zx_handle_t handle_acquire);

        syscall tape_deck_close(deck: zx_handle_t handle_release_always) returns (zx_status_t);
        """;

    private const string Code = """
        #pragma warning disable CS1591
        using Zx;

        namespace Tape
        {
            public readonly struct ReelRights : ICanRewind, ICanSplice, ICanWrite;
            public readonly struct Playing : ICanRewind;
            public enum Speed { Slow, Fast }

            internal static class Deck
            {
                public static HandleRequirement Asked;
                public static ZxRights Narrowed;

                public static ZxStatus ReelCreate(Speed speed, out uint handle) { handle = (uint)speed + 1; return ZxStatus.Ok; }
                public static ZxStatus ReelRewind(uint reel) { Asked = SysRequirements.ReelRewindReel; return ZxStatus.Ok; }
                public static ZxStatus ReelPlay(uint reel, uint deck, out uint playing, out uint leader)
                {
                    Asked = SysRequirements.ReelPlayReel;
                    (playing, leader) = (deck + 1, reel + 1);
                    return ZxStatus.Ok;
                }

                public static ZxStatus ReelNarrow(uint reel, ZxRights rights, out uint handle) { (Narrowed, handle) = (rights, reel); return ZxStatus.Ok; }
                public static ZxStatus TapeDeckClose(uint deck) => ZxStatus.Ok;
            }
        }
        """;

    [Fact]
    public void A_handle_type_knows_its_object_type_and_the_mask_of_its_rights() =>
        Assert.Equal(((ZxObjectType)40, (ZxRights)((1u << 20) | (1u << 30)) | ZxRights.Write, (ZxObjectType)41, ZxRights.None), Run("""
            static (ZxObjectType, ZxRights) Ask<T>() where T : struct, IHandle<T> => (default(T).ObjectType, default(T).TypeRights);
            var reel = Ask<ReelHandle<ReelRights>>();
            var deck = Ask<TapeDeckHandle<AnyRights>>();
            return (reel.Item1, reel.Item2, deck.Item1, deck.Item2);
            """));

    [Fact]
    public void Results_have_the_types_and_the_rights_that_their_lines_give() => Assert.Equal((2u, 6u, 3u), Run("""
        ReelHandle<ReelRights> reel = Reel.Create(Speed.Fast);
        (TapeDeckHandle<Playing> Playing, ReelHandle<AnyRights> Leader) both = reel.Play(TapeDeckHandle<AnyRights>.FromRaw(5));
        return (reel.Raw, both.Playing.Raw, both.Leader.Raw);
        """));

    [Fact]
    public void A_requirement_asks_for_them() => Assert.Equal((true, ZxStatus.AccessDenied, ZxStatus.WrongType, ZxStatus.Ok), Run("""
        Reel.Create(Speed.Slow).Rewind().ThrowIfError();
        return (
            Deck.Asked.Rights == (ZxRights)(1u << 20),
            Deck.Asked.Check(ZxRights.Write, (ZxObjectType)40),
            Deck.Asked.Check(SysRightsOf<Rewind>.Mask, (ZxObjectType)41),
            Deck.Asked.Check(SysRightsOf<Rewind>.Mask, (ZxObjectType)40));
        """));

    [Fact]
    public void A_right_of_its_own_is_asked_for_by_a_witness() => Assert.Equal((ZxRights)(1u << 20), Run("""
        ReelHandle<Rewind> narrow = Reel.Create(Speed.Slow).Narrow(default(Rewind));
        narrow.Rewind().ThrowIfError();
        return Deck.Narrowed;
        """));

    [Theory]
    [InlineData("Reel.Create(Speed.Slow).Narrow(default(Splice)).Rewind();", "CS0315")]
    [InlineData("ReelHandle<Read>.FromRaw(1).Rewind();", "CS0315")]
    [InlineData("ReelHandle<Rewind>.FromRaw(1).Play(TapeDeckHandle<AnyRights>.FromRaw(1));", "CS0315")]
    [InlineData("TapeDeckHandle<Rewind>.FromRaw(1).Rewind();", "CS0411")]
    public void A_misuse_does_not_compile(string statement, string expected) =>
        Assert.Contains(Project(statement + "\nreturn null;").Diagnostics, diagnostic => diagnostic.Id == expected);

    [Fact]
    public void Only_an_object_that_can_be_closed_is_disposable()
    {
        Assembly assembly = Project("return null;").Load();

        Assert.True(assembly.GetType("Tape.TapeDeckHandle`1")!.IsAssignableTo(typeof(IDisposable)));
        Assert.False(assembly.GetType("Tape.ReelHandle`1")!.IsAssignableTo(typeof(IDisposable)));
    }

    [Fact]
    public void The_assembly_says_what_its_sentences_may_name()
    {
        Assembly assembly = Project("return null;").Load();

        Assert.Equal(
            [("TAPE_TYPE_REEL", "Reel", 40), ("TAPE_TYPE_TAPE_DECK", "TapeDeck", 41)],
            assembly.GetCustomAttributes<DeclaresObjectTypeAttribute>().Select(type => (type.Constant, type.Name, type.Number)).Order());
        Assert.Equal(
            [("TAPE_RIGHT_REWIND", "Rewind", 20), ("TAPE_RIGHT_SPLICE", "Splice", 30)],
            assembly.GetCustomAttributes<DeclaresRightAttribute>().Select(right => (right.Constant, right.Name, right.Bit)).Order());
        Assert.Equal((ZxRights)(1u << 30), assembly.GetType("Tape.ICanSplice")!.GetCustomAttribute<RightAttribute>()!.Right);
    }

    private static object? Run(string statements) => Project(statements).Load().GetType("Program")!.GetMethod("Run")!.Invoke(null, null);

    private static GeneratorRun Project(string statements) => GeneratorRun.Of(
        ProjectOptions.For(Path, null, ("ZxNamespace", "Tape"), ("ZxBackend", "Tape.Deck")),
        [new DefinitionText(Path, Definition)],
        Code,
        $$"""
        using Tape;
        using Zx;

        internal static class Program
        {
            public static object? Run()
            {
        {{statements}}
            }
        }
        """);
}
