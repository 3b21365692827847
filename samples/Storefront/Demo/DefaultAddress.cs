namespace Storefront.Demo;

/// <summary>Where the shop listens when nobody says: <c>--urls</c>, <c>ASPNETCORE_URLS</c> and the port variables of containers come first.</summary>
internal static class DefaultAddress
{
    public const string Value = "http://localhost:5080";

    private static readonly string[] Keys = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    public static void Apply(WebApplicationBuilder builder)
    {
        if (Keys.All(key => string.IsNullOrEmpty(builder.Configuration[key]))) builder.WebHost.UseUrls(Value);
    }
}
