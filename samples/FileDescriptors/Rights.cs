using Zx;

namespace FileDescriptors;

/// <summary>What the reading end of a pipe may do.</summary>
public readonly struct PipeReader : ICanRead, ICanDuplicate, ICanTransfer;

/// <summary>What the writing end of a pipe may do.</summary>
public readonly struct PipeWriter : ICanWrite, ICanDuplicate, ICanTransfer;

/// <summary>What a counter may do.</summary>
public readonly struct Counter : ICanRead, ICanWrite, ICanDuplicate, ICanTransfer;

/// <summary>What a file in memory may do.</summary>
public readonly struct MemoryFile : ICanRead, ICanWrite, ICanSeek, ICanDuplicate, ICanTransfer;

/// <summary>What a new socket may do.</summary>
public readonly struct UnixSocketRights : ICanRead, ICanWrite, ICanDuplicate, ICanTransfer;

/// <summary>Reading from any place.</summary>
public readonly struct ReadSeek : ICanRead, ICanSeek;
