namespace LiveChat.AspNetCore.Security;

/// <summary>Where only people of the company may go.</summary>
internal enum StaffArea
{
    /// <summary>The agent desk and its hub.</summary>
    Desk,

    /// <summary>The admin console and its API.</summary>
    Admin,
}
