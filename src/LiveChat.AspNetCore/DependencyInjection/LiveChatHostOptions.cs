using System.ComponentModel.DataAnnotations;
using LiveChat.AspNetCore.Security;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.DependencyInjection;

/// <summary>Who may enter, and how much one connection may ask for.</summary>
public sealed class LiveChatHostOptions
{
    /// <summary>Gets or sets the name of the host's authorization policy for the agent desk and its hub.</summary>
    /// <value>The default is <see langword="null"/>: in Development everybody is let in, otherwise nobody. A name the host has not added stops the start.</value>
    public string? DeskPolicy { get; set; }

    /// <summary>Gets or sets the name of the host's authorization policy for the admin console.</summary>
    /// <value>The default is <see langword="null"/>: those who pass <see cref="DeskPolicy"/> and whose profile says <c>IsAdmin</c>; without that policy, in Development everybody, otherwise nobody.</value>
    public string? AdminPolicy { get; set; }

    /// <summary>Gets or sets the page of the host on which people sign out, e.g. <c>/signout</c>. The desk's menu leads there by a link, and with open chats it asks first: have the page sign out by a POST, not by being opened.</summary>
    /// <value>The default is <see langword="null"/>: the desk has no such entry. A path within the application, below its path base, that begins with a slash; anything else stops the start.</value>
    [RegularExpression("^/(?![/\\\\]).*", ErrorMessage = "SignOutPath has to be a path of the host that begins with one slash, e.g. /signout.")]
    public string? SignOutPath { get; set; }

    /// <summary>Gets or sets which chats that are over agents find in the activity log and may read, beside their own. Administrators see everything.</summary>
    /// <value>The default is <see cref="AgentLogScope.Team"/>: those of the queues they work for.</value>
    [EnumDataType(typeof(AgentLogScope))]
    public AgentLogScope LogScope { get; set; } = AgentLogScope.Team;

    /// <summary>Gets the origins browsers reach LiveChat under, beside the one the request itself names, e.g. <c>https://chat.example.com</c>. Needed behind a proxy that neither keeps the host nor forwards it.</summary>
    /// <value>The default is none. Scheme, host and port, without a slash at the end.</value>
    public ICollection<string> Origins { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets or sets the origin under which files that people sent are served, e.g. <c>https://files.example.com</c>: one that has no cookies and no pages of the host. It has to lead to this host too.</summary>
    /// <value>The default is <see langword="null"/>: the origin of the request. Scheme, host and port, without a slash at the end; anything else stops the start. When it is set, files are served there only.</value>
    public string? FileOrigin { get; set; }

    /// <summary>Gets or sets whether the remote address of a connection is the visitor's own, so that limits may count per address.</summary>
    /// <value>The default is <see langword="false"/>: behind a proxy every visitor would have the proxy's address.</value>
    public bool TrustRemoteAddress { get; set; }

    /// <summary>Gets or sets how long clients may take to connect to another node before a host that is asked to stop closes their connections. While there is no other node they are closed at once. Calls under way are answered in any case, for up to 5 seconds more.</summary>
    /// <value>The default is 10 seconds; at most 1 minute. Zero closes at once. A host stops no later than its <c>HostOptions.ShutdownTimeout</c> (30 seconds unless set), so keep that 15 seconds longer; the start warns when it is not.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how much one person and one connection may ask for.</summary>
    [ValidateObjectMembers]
    public ConnectionLimits Limits { get; } = new();

    internal string? PolicyOf(StaffArea area) => area switch
    {
        StaffArea.Desk => DeskPolicy,
        StaffArea.Admin => AdminPolicy ?? DeskPolicy,
    };
}
