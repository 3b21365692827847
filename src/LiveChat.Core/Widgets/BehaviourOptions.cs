using System.ComponentModel.DataAnnotations;

namespace LiveChat.Widgets;

/// <summary>How a widget behaves.</summary>
public sealed class BehaviourOptions
{
    /// <summary>Gets or sets whether sounds are on until the customer changes it.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool Sound { get; set; } = true;

    /// <summary>Gets or sets whether a waiting customer sees the place in the queue.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ShowQueuePosition { get; set; } = true;

    /// <summary>Gets or sets whether the customer sees that a message was read.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ShowReadReceipts { get; set; } = true;

    /// <summary>Gets or sets whether a chat that the customer or time ended can be resumed.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ResumeEnabled { get; set; } = true;

    /// <summary>Gets or sets for how long after its end a chat can be resumed.</summary>
    /// <value>The default is 30 minutes; at least 1 minute, at most 72 hours.</value>
    [Range(typeof(TimeSpan), "00:01:00", "3.00:00:00")]
    public TimeSpan ResumeWindow { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets or sets whether the transcript is mailed to the customer after the end. Without a mail sender none is.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool TranscriptEmail { get; set; } = true;

    /// <summary>Gets or sets whether the customer can download the conversation as a text file.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool TranscriptDownload { get; set; } = true;

    /// <summary>Gets or sets whether the customer is asked, after the end, how the chat was: a score from 1 to 5, and a comment if there is something to say.</summary>
    /// <value>The default is <see langword="false"/>. Who met no agent is not asked.</value>
    public bool Rating { get; set; }

    /// <summary>Gets or sets whether the customer is asked for a message also while the queue is open, but none of its agents is Available with a desk open. Agents who are merely full are there.</summary>
    /// <value>The default is <see langword="true"/>. Without a <see cref="WidgetOptions.OfflineForm"/> it does nothing.</value>
    public bool MessagesWhenNobodyIsThere { get; set; } = true;

    /// <summary>Gets or sets whether a line at the foot of the panel says that LiveChat is behind it.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Branding { get; set; }
}
