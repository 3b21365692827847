using System.ComponentModel.DataAnnotations;

namespace LiveChat.Widgets;

/// <summary>One installation of the customer widget: look, texts, form, queue. Set in code with <c>AddWidget</c>, checked at start.</summary>
public sealed class WidgetOptions
{
    /// <summary>Gets or sets the company's name in the header of the panel.</summary>
    /// <value>The default is "Support"; at most 80 characters.</value>
    [Required, MaxLength(80)]
    public string Name { get; set; } = "Support";

    /// <summary>Gets or sets the name of the queue the widget's chats go to.</summary>
    /// <value>The default is <see langword="null"/>, which means the first queue. An unknown name stops the start.</value>
    public string? Queue { get; set; }

    /// <summary>Gets the origins whose pages may embed the panel: scheme, host and port, e.g. <c>https://www.example.com</c>, or all subdomains, <c>https://*.example.com</c>.</summary>
    /// <value>The default is none, which means pages of the same origin as LiveChat only; at most 100.</value>
    [MaxLength(100)]
    public ICollection<string> Domains { get; } = new List<string>();

    /// <summary>Gets the look.</summary>
    public LookOptions Look { get; } = new();

    /// <summary>Gets the button that opens the panel.</summary>
    public LauncherOptions Launcher { get; } = new();

    /// <summary>Gets texts of the company's own, by text key.</summary>
    /// <value>The default is none; a text has at most 500 characters. An unknown key does nothing.</value>
    public IDictionary<string, string> Texts { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets texts of the company's own in one language: by language tag, e.g. <c>de</c> or <c>de-AT</c>, then by text key. They win over <see cref="Texts"/>.</summary>
    /// <value>The default is none; a text has at most 500 characters. An unknown key does nothing.</value>
    public IDictionary<string, IDictionary<string, string>> LocaleTexts { get; } = new Dictionary<string, IDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets the language of the panel's own texts, a BCP 47 tag. It has texts in Arabic, Dutch, English, French, German, Hebrew, Italian, Japanese, Portuguese and Spanish; in any other the company's own stand over the English ones.</summary>
    /// <value>The default is <c>en</c>; at most 35 characters.</value>
    [Required, MaxLength(35)]
    public string Locale { get; set; } = "en";

    /// <summary>Gets the languages the panel may speak beside <see cref="Locale"/>, when the page asks for one: language subtags, e.g. <c>de</c>.</summary>
    /// <value>The default is none named, which means every language it has texts in.</value>
    public ICollection<string> Locales { get; } = new List<string>();

    /// <summary>Gets or sets whether the panel speaks the language of the page around it (<c>lang</c> of its <c>html</c> element), where it may. What the script tag says with <c>data-locale</c> comes first.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool FollowPageLanguage { get; set; } = true;

    /// <summary>Gets or sets the form before the chat.</summary>
    /// <value>The default is <see cref="PreChatForm.Default"/>: name, e-mail address and a message; at most 20 fields.</value>
    [Required]
    public PreChatForm Form { get; set; } = PreChatForm.Default;

    /// <summary>Gets or sets the form by which customers leave a message when nobody is there. It needs required fields with the roles <see cref="FormFieldRole.ContactEmail"/> and <see cref="FormFieldRole.Message"/>.</summary>
    /// <value>The default is <see cref="PreChatForm.DefaultMessage"/>; <see langword="null"/> for no messages.</value>
    public PreChatForm? OfflineForm { get; set; } = PreChatForm.DefaultMessage;

    /// <summary>Gets what the customer sees after the form.</summary>
    public AfterSubmitOptions AfterSubmit { get; } = new();

    /// <summary>Gets how the widget behaves.</summary>
    public BehaviourOptions Behaviour { get; } = new();

    /// <summary>Gets how the host vouches for its signed-in users.</summary>
    public CustomerIdentityOptions Identity { get; } = new();
}
