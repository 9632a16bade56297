namespace Zx.Generators.Generation;

/// <summary>The names of the pipeline's steps, by which the tests see what ran; an emitter's step has the name of its product.</summary>
internal static class PipelineSteps
{
    /// <summary>The definition files, each with the stem of its generated files' names.</summary>
    public const string Files = "files";

    /// <summary>The entries of the definition files as text: cuts a file when it changes.</summary>
    public const string EntryTexts = "entryTexts";

    /// <summary>Text to meaning: runs when the text of an entry changes, or what its file says for all of them.</summary>
    public const string Entries = "entries";

    /// <summary>The entries put together again; of an unchanged file its model is equal.</summary>
    public const string Models = "models";

    /// <summary>What the project says of all its definition files.</summary>
    public const string Items = "items";

    /// <summary>C# to model: the classes of raw methods; runs with every edit, and changes with an edit of a class.</summary>
    public const string Classes = "classes";

    /// <summary>Which class has which namespace.</summary>
    public const string ClassItems = "classItems";

    /// <summary>The model with what the project says of the file.</summary>
    public const string Definitions = "definitions";

    /// <summary>What is to be generated: runs when the meaning or the settings of a file change.</summary>
    public const string Apis = "apis";
}
