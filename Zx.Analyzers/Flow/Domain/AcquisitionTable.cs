namespace Zx.Analyzers.Flow;

/// <summary>Which handles a call acquires if the status with some name says so.</summary>
internal sealed class AcquisitionTable
{
    private readonly Dictionary<int, HashSet<int>> _identities = [];

    public void Add(int status, int identity)
    {
        if (!_identities.TryGetValue(status, out var identities))
            _identities.Add(status, identities = []);
        identities.Add(identity);
    }

    public IEnumerable<int> Of(int status) => _identities.TryGetValue(status, out var identities) ? identities : [];
}
