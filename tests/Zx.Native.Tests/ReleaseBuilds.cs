namespace Zx.Native.Tests;

/// <summary>Tests that build in Release, one after the other: two builds of one project would be in each other's way.</summary>
[CollectionDefinition(Name)]
public sealed class ReleaseBuilds : ICollectionFixture<InstalledLibrary>
{
    public const string Name = nameof(ReleaseBuilds);
}
