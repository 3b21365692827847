using System.ComponentModel.DataAnnotations;

namespace LiveChat.Widgets;

/// <summary>What the customer sees after the form: two switches that do not depend on each other.</summary>
public sealed class AfterSubmitOptions
{
    /// <summary>Gets or sets whether <see cref="AutoMessages"/> are posted.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ShowAutoMessages { get; set; } = true;

    /// <summary>Gets or sets whether the customer sees the answers of the form in the conversation. Agents always do.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ShowFormSummary { get; set; } = true;

    /// <summary>Gets what the widget says by itself when a chat starts.</summary>
    /// <value>The default is nothing; at most 5 messages of 1 to 1,000 characters.</value>
    [MaxLength(5)]
    public IList<string> AutoMessages { get; } = [];
}
