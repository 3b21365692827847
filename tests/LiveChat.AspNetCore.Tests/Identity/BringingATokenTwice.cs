using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.AspNetCore.Tests.Nodes;
using LiveChat.Contacts;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Identity;

public class BringingATokenTwice
{
    [Fact]
    public async Task The_visitor_who_brought_it_may_bring_it_again()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup);
        var token = host.TokenOf("42");
        var visitor = (await TestCustomer.TicketAsync(host, token: token)).Visitor;

        for (var i = 0; i < 3; i++) Assert.Null((await TestCustomer.TicketAsync(host, visitor: visitor, token: token)).Visitor);
    }

    [Fact]
    public async Task A_visitor_whose_answer_was_lost_may_bring_it_again()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup);
        await TestCustomer.TicketAsync(host, token: host.TokenOf("42"));
        var (visitor, token) = ((await TestCustomer.TicketAsync(host)).Visitor, host.TokenOf("42"));

        var lost = await TestCustomer.TicketAsync(host, visitor: visitor, token: token);
        var again = await TestCustomer.TicketAsync(host, visitor: visitor, token: token);

        Assert.NotNull(lost.Visitor);
        Assert.NotNull(again.Visitor);
        Assert.Null((await TestCustomer.TicketAsync(host, visitor: again.Visitor, token: token)).Visitor);
    }

    [Fact]
    public async Task A_visitor_whose_first_answer_as_a_known_user_was_lost_may_bring_it_again()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup);
        var (visitor, token) = ((await TestCustomer.TicketAsync(host)).Visitor, host.TokenOf("42"));

        await TestCustomer.TicketAsync(host, visitor: visitor, token: token);
        var again = await TestCustomer.TicketAsync(host, visitor: visitor, token: token);

        Assert.Equal("42", (await FindAsync(host, again.Visitor!))?.Subject);
        Assert.Null(await FindAsync(host, visitor!));
    }

    [Fact]
    public async Task Another_visitor_may_not_whoever_that_is()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup);
        var (token, anonymous, other) = (host.TokenOf("42"), (await TestCustomer.TicketAsync(host)).Visitor, (await TestCustomer.TicketAsync(host, token: host.TokenOf("43"))).Visitor);
        await TestCustomer.TicketAsync(host, token: token);

        foreach (var visitor in new[] { null, anonymous, other, new string('a', 64) }) await AssertUsedAsync(host, visitor, token);

        Assert.Null((await TestCustomer.TicketAsync(host, visitor: anonymous)).Visitor);
        Assert.Null((await FindAsync(host, anonymous!))?.Subject);
        Assert.Equal("43", (await FindAsync(host, other!))?.Subject);
    }

    [Fact]
    public async Task It_is_the_first_visitors_also_when_that_one_was_the_user_already()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup);
        var visitor = (await TestCustomer.TicketAsync(host, token: host.TokenOf("42"))).Visitor;
        var token = host.TokenOf("42");
        await TestCustomer.TicketAsync(host, visitor: visitor, token: token);

        await AssertUsedAsync(host, null, token);
    }

    [Fact]
    public async Task To_a_device_that_is_signed_in_as_the_same_user_it_is_no_news()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup);
        var phone = (await TestCustomer.TicketAsync(host, token: host.TokenOf("42"))).Visitor;
        var token = host.TokenOf("42");
        await TestCustomer.TicketAsync(host, token: token);

        Assert.Null((await TestCustomer.TicketAsync(host, visitor: phone, token: token)).Visitor);
    }

    [Fact]
    public async Task A_signature_that_is_written_otherwise_makes_no_other_token_of_it()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup);
        var token = host.TokenOf("42");
        await TestCustomer.TicketAsync(host, token: token);

        // Of the last digit two bits mean nothing, and some readers forgive what stands behind it.
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var last = Digits.IndexOf(token[^1], StringComparison.Ordinal);
        string[] others = [.. Enumerable.Range(1, 3).Select(i => $"{token[..^1]}{Digits[last ^ i]}"), $"{token}=", $"{token[..^1]}{token[^1]}==", $" {token}", $"{token} ", $"{token}\n"];

        foreach (var other in others)
        {
            using var response = await TestCustomer.AskAsync(host, token: other);
            Assert.True(await CodeAsync(response) is "identity_token_used" or "identity_token_invalid", other);
        }
    }

    [Fact]
    public async Task Of_many_who_bring_it_at_once_one_is_let_in()
    {
        await using var nodes = await TwoNodes.StartAsync(KnownCustomers.Setup);
        var token = nodes.First.TokenOf("42");

        var codes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            using var response = await TestCustomer.AskAsync(i % 2 == 0 ? nodes.First : nodes.Second, token: token);
            return response.IsSuccessStatusCode ? "ok" : await CodeAsync(response);
        })));

        Assert.Equal(["identity_token_used", "ok"], codes.Distinct().Order(StringComparer.Ordinal));
        Assert.Single(codes, "ok");
    }

    [Fact]
    public async Task Another_node_and_the_next_start_know_whose_it_is()
    {
        var folder = Directory.CreateTempSubdirectory("livechat-identity-");
        try
        {
            var setup = KnownCustomers.Setup with { LiveChat = l => l.UseSqlite($"Data Source={Path.Combine(folder.FullName, "livechat.db")}") };
            string token, visitor;
            await using (var host = await LiveChatHost.StartAsync(setup))
            {
                token = host.TokenOf("42", name: "Zoë Ray");
                await TestCustomer.TicketAsync(host, token: host.TokenOf("42"));
                visitor = (await TestCustomer.TicketAsync(host, token: token)).Visitor!;
                await host.StopAsync();
            }

            await using var next = await LiveChatHost.StartAsync(setup);
            await AssertUsedAsync(next, null, token);
            Assert.Null((await TestCustomer.TicketAsync(next, visitor: visitor, token: token)).Visitor);
            await using var zoe = await next.CustomerAsync(visitor);
            Assert.Equal("Zoë Ray", (await zoe.StateAsync()).Expect().Known?.Name);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<Contact?> FindAsync(LiveChatHost host, string visitor)
    {
        Assert.True(VisitorSecret.TryParse(visitor, out var secret));
        return host.Services.GetRequiredService<IContactStore>().FindBySecretAsync(new(LiveChatHost.SiteKey), secret.Hash(), default);
    }

    private static async Task AssertUsedAsync(LiveChatHost host, string? visitor, string token)
    {
        using var response = await TestCustomer.AskAsync(host, visitor: visitor, token: token);
        Assert.Equal((HttpStatusCode.Conflict, "identity_token_used"), (response.StatusCode, await CodeAsync(response)));
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
}
