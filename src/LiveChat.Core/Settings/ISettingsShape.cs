namespace LiveChat.Settings;

/// <summary>What is particular to one kind of settings: where code defines them, how they are kept, and where they are put in force.</summary>
internal interface ISettingsShape<TOptions>
    where TOptions : class
{
    SettingsKind Kind { get; }

    /// <summary>What code defines, in the order it was added.</summary>
    IReadOnlyList<string> InCode { get; }

    /// <summary>What is there because there has to be one, when code defines none.</summary>
    IReadOnlyList<string> BuiltIn { get; }

    /// <summary>What something new begins with.</summary>
    TOptions New();

    /// <summary>The options of code, or of what is built in.</summary>
    TOptions OptionsOf(string name);

    /// <summary>Whether the console may make something of this name.</summary>
    bool IsName(string name);

    /// <summary>What a name has to be, in a sentence for whoever wrote another one.</summary>
    string NameRule => "There is only one of this, and it has its name.";

    /// <summary>Reads what was kept.</summary>
    /// <exception cref="System.Text.Json.JsonException">It cannot be read.</exception>
    (TOptions Options, SettingsStamp Stamp) Read(string name, string content);

    /// <summary>What a document that counts says and nobody can follow any more, by name, e.g. of a detector that is gone.</summary>
    /// <param name="content">The document.</param>
    IReadOnlyList<string> Lost(string content) => [];

    /// <summary>Writes what is to be kept.</summary>
    /// <param name="options">What is set.</param>
    /// <param name="stamp">By whom, and when.</param>
    string Write(TOptions options, SettingsStamp stamp);

    /// <summary>Where is kept what is to outlive the documents of a name, also the removal of the last one; <see langword="null"/> where nothing is.</summary>
    /// <param name="name">Its name.</param>
    SettingsKey? MemoryOf(string name) => null;

    /// <summary>Answers what is to be remembered of a document that counts, and of all before it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="memory">What is remembered; <see langword="null"/> for nothing so far.</param>
    /// <param name="counted">The document; <see langword="null"/> when what is built in counts, or nothing.</param>
    string? Remember(string name, string? memory, string? counted) => memory;

    /// <summary>What cannot be changed like this, whatever else it says.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="before">The document before; <see langword="null"/> for a new one.</param>
    /// <param name="memory">What is remembered, of that document as well.</param>
    /// <param name="options">What is to be set.</param>
    IEnumerable<SettingsProblem> ProblemsOfChange(string name, string? before, string? memory, TOptions options) => [];

    /// <summary>What is asked about from now on counts as being there, so that documents may name each other.</summary>
    void Consider(IReadOnlyCollection<string> console);

    /// <summary>
    /// What counts while nobody knows what the console set: the document, or the whole store, could not be read since the start. <see langword="null"/> where it is enough
    /// that nothing is there and somebody is told.
    /// </summary>
    TOptions? WhenUnknown { get; }

    /// <summary>Puts what the console set in force, in one step.</summary>
    void Apply(IReadOnlyList<NamedSettings<TOptions>> console);
}
