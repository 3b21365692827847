using System.ComponentModel.DataAnnotations;
using LiveChat.Teams;

namespace LiveChat.Widgets;

/// <summary>What the customer sees after the form: two switches that do not depend on each other.</summary>
public sealed class AfterSubmitOptions
{
    /// <summary>Gets or sets whether messages are posted by themselves when a chat starts: <see cref="AutoMessages"/>, or those of the queue's team.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ShowAutoMessages { get; set; } = true;

    /// <summary>Gets or sets whether the customer sees the answers of the form in the conversation. Agents always do.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ShowFormSummary { get; set; } = true;

    /// <summary>Gets what the widget says by itself when a chat starts, in place of what the queue's team says (<see cref="TeamOptions.AutoMessages"/>).</summary>
    /// <value>The default is nothing, which means the team's; at most 5 messages of 1 to 1,000 characters, each at most 10 seconds late.</value>
    [MaxLength(5)]
    public IList<AutoMessage> AutoMessages { get; } = [];
}
