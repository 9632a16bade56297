namespace Zx.Abigen;

/// <summary>A family of constants that a definition file may name.</summary>
internal sealed class ConstantKind
{
    /// <summary>What every constant of C begins with.</summary>
    private const string CommonPrefix = "ZX_";

    public static readonly ConstantKind Right = new("right", "a", Vocabulary.RightPrefix, Vocabulary.RightConstants);

    public static readonly ConstantKind ObjectType = new("object type", "an", Vocabulary.ObjectTypePrefix, Vocabulary.ObjectTypeConstants);

    public static readonly ConstantKind ResourceKind =
        new("resource kind", "a", Vocabulary.ResourceKindPrefix, Vocabulary.ResourceKindConstants);

    public static readonly ConstantKind Status = new("error status", "an", Vocabulary.ErrorPrefix, Vocabulary.ErrorConstants);

    private readonly string _article;
    private readonly string _prefix;
    private readonly HashSet<string> _constants;

    private ConstantKind(string name, string article, string prefix, IEnumerable<string> constants)
    {
        Name = name;
        _article = article;
        _prefix = prefix;
        _constants = new HashSet<string>(constants);
    }

    public string Name { get; }

    /// <summary>For messages, such as <c>a right (ZX_RIGHT_…)</c>.</summary>
    public string Expected => $"{_article} {Name} ({_prefix}…)";

    public bool Contains(string constant) => _constants.Contains(constant);

    public bool LooksLikeConstant(string word) => word.StartsWith(CommonPrefix, StringComparison.OrdinalIgnoreCase);

    public string DidYouMean(string word) => Spelling.DidYouMean(word, _constants, _prefix);
}
