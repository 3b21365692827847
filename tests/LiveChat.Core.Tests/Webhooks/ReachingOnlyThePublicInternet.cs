using System.Net;
using LiveChat.Webhooks;

namespace LiveChat.Core.Tests.Webhooks;

/// <summary>S24.</summary>
public class ReachingOnlyThePublicInternet
{
    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.0", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("0.1.2.3", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.127.255.255", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.255.254", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.0.0.170", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("198.19.255.255", false)]
    [InlineData("203.0.113.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("240.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::7f00:1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:a9fe:a9fe", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("64:ff9b:1::808:808", false)]
    [InlineData("100::1", false)]
    [InlineData("2001::1", false)]
    [InlineData("2001:10::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2002:808:808::", false)]
    [InlineData("3fff::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd12:3456::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fe80::1%1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("ff02::1", false)]
    public void An_address_is_public_or_not(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    /// <summary>The registries of special-purpose addresses at IANA, without what they say is reachable everywhere, and what is unicast nowhere. Next to each is what is public, unless another block is.</summary>
    [Theory]
    [InlineData("0.0.0.0", "0.255.255.255", null, "1.0.0.0")]
    [InlineData("10.0.0.0", "10.255.255.255", "9.255.255.255", "11.0.0.0")]
    [InlineData("100.64.0.0", "100.127.255.255", "100.63.255.255", "100.128.0.0")]
    [InlineData("127.0.0.0", "127.255.255.255", "126.255.255.255", "128.0.0.0")]
    [InlineData("168.63.129.16", "168.63.129.16", "168.63.129.15", "168.63.129.17")]
    [InlineData("169.254.0.0", "169.254.255.255", "169.253.255.255", "169.255.0.0")]
    [InlineData("172.16.0.0", "172.31.255.255", "172.15.255.255", "172.32.0.0")]
    [InlineData("192.0.0.0", "192.0.0.255", "191.255.255.255", "192.0.1.0")]
    [InlineData("192.0.2.0", "192.0.2.255", "192.0.1.255", "192.0.3.0")]
    [InlineData("192.88.99.0", "192.88.99.255", "192.88.98.255", "192.88.100.0")]
    [InlineData("192.168.0.0", "192.168.255.255", "192.167.255.255", "192.169.0.0")]
    [InlineData("198.18.0.0", "198.19.255.255", "198.17.255.255", "198.20.0.0")]
    [InlineData("198.51.100.0", "198.51.100.255", "198.51.99.255", "198.51.101.0")]
    [InlineData("203.0.113.0", "203.0.113.255", "203.0.112.255", "203.0.114.0")]
    [InlineData("224.0.0.0", "255.255.255.255", "223.255.255.255", null)]
    [InlineData("::", "::", null, null)]
    [InlineData("::1", "::1", null, null)]
    [InlineData("::ffff:10.0.0.0", "::ffff:10.255.255.255", "::ffff:9.255.255.255", "::ffff:11.0.0.0")]
    [InlineData("64:ff9b::10.0.0.0", "64:ff9b::10.255.255.255", "64:ff9b::9.255.255.255", "64:ff9b::11.0.0.0")]
    [InlineData("64:ff9b::168.63.129.16", "64:ff9b::168.63.129.16", "64:ff9b::168.63.129.15", "64:ff9b::168.63.129.17")]
    [InlineData("64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff", null, null)]
    [InlineData("100::", "100::ffff:ffff:ffff:ffff", null, null)]
    [InlineData("100:0:0:1::", "100:0:0:1:ffff:ffff:ffff:ffff", null, null)]
    [InlineData("2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2001:200::")]
    [InlineData("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db9::")]
    [InlineData("2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2003::")]
    [InlineData("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "3fff:1000::")]
    [InlineData("5f00::", "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff", null, null)]
    [InlineData("fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", null, null)]
    [InlineData("fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", null, null)]
    [InlineData("fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", null, null)]
    [InlineData("ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", null, null)]
    public void A_block_that_is_not_public_is_forbidden_from_end_to_end(string first, string last, string? before, string? after)
    {
        Assert.False(PublicAddress.Is(IPAddress.Parse(first)));
        Assert.False(PublicAddress.Is(IPAddress.Parse(last)));
        foreach (var neighbour in new[] { before, after }.OfType<string>()) Assert.True(PublicAddress.Is(IPAddress.Parse(neighbour)), neighbour);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1")]
    [InlineData("0.0.0.0")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("localhost")]
    public async Task This_machine_is_not_reached_however_it_is_written(string host)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var webhook = new WebhookHost($"http://{host}:{receiver.Port}/", static _ => { });
        await webhook.AChatAsync();

        await webhook.SendAsync();

        Assert.Equal("address_forbidden", await webhook.FailureAsync());
        Assert.Equal(0, receiver.Connections);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("93.184.216.34", "127.0.0.1")]
    [InlineData("127.0.0.1", "93.184.216.34")]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("fd00::1")]
    public async Task A_name_that_leads_to_a_forbidden_address_is_not_connected_to(params string[] answer)
    {
        await using var receiver = await Receiver.StartAsync();
        var resolver = new FixedResolver(answer);
        await using var webhook = new WebhookHost($"http://hooks.example:{receiver.Port}/", static _ => { }, resolver);
        await webhook.AChatAsync();

        await webhook.SendAsync();

        Assert.Equal("address_forbidden", await webhook.FailureAsync());
        Assert.Equal((1, 0), (resolver.Asked, receiver.Connections));
    }

    [Fact]
    public async Task A_name_is_looked_up_once_and_the_address_that_was_checked_is_the_one_that_is_connected_to()
    {
        await using var good = await Receiver.StartAsync(IPAddress.Parse("127.0.0.2"));
        var resolver = new FixedResolver(["127.0.0.2"], ["127.0.0.3"]);
        good.Answer = static c => Task.FromResult(c.Response.Headers.Connection = "close");
        await using var webhook = new WebhookHost($"http://hooks.example:{good.Port}/", o => o.AllowedNetworks.Add(IPNetwork.Parse("127.0.0.2/32")), resolver);
        await webhook.AChatAsync();

        await webhook.SendAsync();

        // The next event needs a new connection, and the name leads elsewhere by now.
        var received = Assert.Single(good.All);
        Assert.Equal($"hooks.example:{good.Port}", received.Host);
        Assert.Equal("address_forbidden", await webhook.FailureAsync());
        Assert.Equal((2, 1), (resolver.Asked, good.Connections));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var elsewhere = await Receiver.StartAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = c =>
        {
            c.Response.StatusCode = status;
            c.Response.Headers.Location = $"http://127.0.0.1:{elsewhere.Port}/";
            return Task.CompletedTask;
        };
        await using var webhook = new WebhookHost($"http://127.0.0.1:{receiver.Port}/");
        await webhook.AChatAsync();

        await webhook.SendAsync();

        Assert.Equal($"http_{status}", await webhook.FailureAsync());
        Assert.Equal(0, elsewhere.Connections);
    }

    [Fact]
    public async Task A_host_that_has_several_addresses_is_reached_at_one_that_answers()
    {
        await using var receiver = await Receiver.StartAsync(IPAddress.Parse("127.0.0.2"));
        await using var webhook = new WebhookHost($"http://hooks.example:{receiver.Port}/", null, new FixedResolver(["127.0.0.9", "127.0.0.2"]));
        await webhook.AChatAsync();

        await webhook.SendAsync();

        Assert.Null(await webhook.FailureAsync());
        Assert.NotEmpty(receiver.All);
    }

    [Fact]
    public async Task An_address_that_swallows_what_is_sent_leaves_time_for_another()
    {
        await using var receiver = await Receiver.StartAsync(IPAddress.Parse("127.0.0.2"));
        using var swallowing = SwallowingAddress.Open(IPAddress.Parse("127.0.0.9"), receiver.Port);
        await using var webhook = new WebhookHost($"http://hooks.example:{receiver.Port}/", null, new FixedResolver(["127.0.0.9", "127.0.0.2"]));
        await webhook.AChatAsync();

        var sending = webhook.SendAsync();
        await webhook.Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(2.5));
        webhook.Clock.Advance(TimeSpan.FromSeconds(2.5));
        await sending.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Null(await webhook.FailureAsync());
        Assert.NotEmpty(receiver.All);
    }
}
