using System.ComponentModel.DataAnnotations;

namespace LiveChat.Redis;

/// <summary>How the nodes of an installation reach each other through Redis.</summary>
public sealed class RedisOptions
{
    /// <summary>Gets or sets how to reach Redis, in the words of StackExchange.Redis, e.g. <c>redis:6379,password=…,ssl=true</c>. May hold a password: keep it out of logs.</summary>
    /// <value>Required.</value>
    [Required(ErrorMessage = "RedisOptions.Configuration is missing. Name the server, e.g. redis:6379.")]
    public string Configuration { get; set; } = string.Empty;

    /// <summary>Gets or sets the channel the nodes talk on. Installations that share a Redis need one each; the numbered databases of Redis do not keep channels apart.</summary>
    /// <value>The default is <c>livechat</c>; 1 to 100 characters.</value>
    [Required]
    [StringLength(100, MinimumLength = 1)]
    public string Channel { get; set; } = "livechat";
}
