using System.IO.Pipelines;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>A connection's two directions, with the incoming one counted.</summary>
internal sealed record WatchedTransport(PipeReader Input, PipeWriter Output) : IDuplexPipe;
