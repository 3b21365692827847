using CustomStorage;

var builder = WebApplication.CreateBuilder(args);

// Where it keeps everything: --Folder, or beside the program.
var folder = builder.Configuration["Folder"] ?? Path.Combine(AppContext.BaseDirectory, "data");

builder.Services.AddLiveChat()
    .UseLedger(Path.Combine(folder, "chats.jsonl"))
    .UseAttachmentDatabase(Path.Combine(folder, "attachments.db"));

var app = builder.Build();
app.MapLiveChat();
app.MapGet("/", () => Results.Content(
    """
    <!doctype html>
    <title>My shop</title>
    <h1>My shop</h1>
    <p>Start a chat, stop the host, start it again, and load this page anew. The <a href="/livechat/desk">desk</a> is in another window.</p>
    <script async src="/livechat/w/livechat-default.js"></script>
    """,
    "text/html"));
app.Run();
