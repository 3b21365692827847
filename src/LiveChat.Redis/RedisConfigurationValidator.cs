using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace LiveChat.Redis;

/// <summary>Lets a host that cannot be understood not start. Whether Redis is there is another matter: a host starts without it.</summary>
internal sealed class RedisConfigurationValidator : IValidateOptions<RedisOptions>
{
    public ValidateOptionsResult Validate(string? name, RedisOptions options)
    {
        try
        {
            return ConfigurationOptions.Parse(options.Configuration).EndPoints.Count > 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("RedisOptions.Configuration names no server. Name one, e.g. redis:6379.");
        }
        catch (ArgumentException e)
        {
            // Of the message only the name of what is wrong: the rest may hold a password.
            return ValidateOptionsResult.Fail($"RedisOptions.Configuration cannot be understood: see '{e.ParamName}'.");
        }
    }
}
