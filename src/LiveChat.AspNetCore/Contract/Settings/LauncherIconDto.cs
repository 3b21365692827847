namespace LiveChat.AspNetCore.Contract;

/// <summary>The picture on the launcher.</summary>
internal enum LauncherIconDto
{
    /// <summary>A speech bubble.</summary>
    Chat,

    /// <summary>A question mark in a speech bubble.</summary>
    Question,

    /// <summary>The company's own, <c>look.logoUrl</c>.</summary>
    Logo,
}
