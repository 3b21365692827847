namespace LiveChat.AspNetCore.Contract;

/// <summary>What somebody reads of personal data.</summary>
internal enum PersonalData
{
    /// <summary>Nothing. What nobody decided about is this.</summary>
    Masked,

    /// <summary>All of it.</summary>
    Shown,
}
