using CustomRouting;
using LiveChat.Queues;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// The host. With a web it says AddLiveChat(), of LiveChat.AspNetCore; the rest is the same.
var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddLiveChatCore()
    .AddRoutingPolicy<LanguageFirstPolicy>()
    .AddQueue("support", queue =>
    {
        queue.RoutingPolicy = "language-first";
        queue.AddMember("ana", ana => ana.Skills.Add("fr"));
        queue.AddMember("ben", ben => ben.Skills.Add("de"));
        queue.AddMember("mia", mia => mia.Skills.Add("en"));
    });
using var host = builder.Build();

// A trial decides as the router of a running host does, without a store or a clock.
var queue = host.Services.GetRequiredService<QueueCatalog>().Default;
var policy = host.Services.GetServices<IRoutingPolicy>().Single(p => p.Name == queue.RoutingPolicy);
var first = RoutingTrial.Of(queue, policy, Demo.Chats, Demo.Agents, Demo.Now);
Report.Write(first, Demo.Chats, Demo.Now);

// Whoever was rung has accepted; then comes the moment at which the router looks again.
var left = Demo.Chats.Where(c => first.Rings.All(r => r.Chat != c.Id)).ToList();
var agents = Demo.Agents.Select(a => a with { Load = a.Load + first.Rings.Count(r => r.Agents.Contains(a.Agent.Id)) }).ToList();
var next = first.NextLook!.Value;
Report.Write(RoutingTrial.Of(queue, policy, left, agents, next), left, next);
