using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace LiveChat.Browser.Tests.Sample;

/// <summary>The sign-in of the demo shop. None of these needs a browser.</summary>
public sealed partial class SigningInAndOut
{
    [Fact]
    public async Task Takes_a_form_of_the_shop_and_neither_a_link_nor_a_form_of_another_site()
    {
        await using var factory = new WebApplicationFactory<Program>();
        await using var shop = factory.WithWebHostBuilder(web => web.UseSetting("LiveChat:Store", "memory").UseSetting("environment", "Development"));
        using var ana = shop.CreateClient();

        // A form another site sends in the visitor's name has no token of a page of the shop.
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(ana, "/signin", ("agent", "ana")));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(ana, "/signin", ("agent", "ana"), await TokenAsync(ana)));
        Assert.True(await IsSignedInAsync(ana));

        // Neither the page the desk leads to, nor its handler as a link, signs out.
        foreach (var link in new[] { "/signin", "/signin?handler=SignOut" })
        {
            using var answer = await ana.GetAsync(link);
            Assert.True(await IsSignedInAsync(ana));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(ana, "/signin?handler=SignOut"));
        Assert.True(await IsSignedInAsync(ana));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(ana, "/signin?handler=SignOut", await TokenAsync(ana)));
        Assert.False(await IsSignedInAsync(ana));
    }

    private static async Task<bool> IsSignedInAsync(HttpClient client)
        => (await client.GetStringAsync("/signin")).Contains("You are signed in as Ana (demo).", StringComparison.Ordinal);

    private static async Task<(string, string)> TokenAsync(HttpClient client)
        => ("__RequestVerificationToken", Token().Match(await client.GetStringAsync("/signin")).Groups[1].Value);

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string address, params (string Key, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Key, field.Value)));
        using var answer = await client.PostAsync(address, content);
        return answer.StatusCode;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
