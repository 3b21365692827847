namespace LiveChat.Attachments;

/// <summary>When a rule is asked.</summary>
public enum AttachmentStage
{
    /// <summary>Before the first byte comes: name and size are what the sender says.</summary>
    Begin,

    /// <summary>The file has come whole, and its structure was walked.</summary>
    Checked,

    /// <summary>It is about to go with a message.</summary>
    Send,
}
