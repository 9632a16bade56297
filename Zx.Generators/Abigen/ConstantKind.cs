namespace Zx.Abigen;

/// <summary>A family of constants that a definition file may name.</summary>
internal sealed class ConstantKind
{
    /// <summary>What every constant of C begins with.</summary>
    private const string CommonPrefix = "ZX_";

    private readonly string _article;
    private readonly string _prefix;
    private readonly HashSet<string> _constants;

    public ConstantKind(string name, string article, string prefix, IEnumerable<string> constants)
    {
        Name = name;
        _article = article;
        _prefix = prefix;
        _constants = new HashSet<string>(constants);
    }

    public string Name { get; }

    /// <summary>For messages, such as <c>a right (ZX_RIGHT_…)</c>.</summary>
    public string Expected => $"{_article} {Name} ({_prefix}…)";

    public IEnumerable<string> Constants => _constants;

    public bool Contains(string constant) => _constants.Contains(constant);

    public bool LooksLikeConstant(string word) =>
        word.StartsWith(CommonPrefix, StringComparison.OrdinalIgnoreCase) || _constants.Contains(word);

    /// <summary>The constant that a word may be a misspelling of, or null.</summary>
    public string? Closest(string word) => Spelling.Closest(word, _constants, _prefix);
}
