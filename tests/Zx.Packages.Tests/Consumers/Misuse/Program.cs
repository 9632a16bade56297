using Zx;

var (client, server) = Socket.Create(SocketOptions.HasAccept);
var (near, far) = Socket.Create();
client.Share(far).ThrowIfError();
far.Write("too late"u8);                         // ZX1001

var (left, right) = Socket.Create();
left.Close();
left.Close();                                    // ZX1003
right.Close();

SocketHandle<Write> log = near.Duplicate(Rights.Write);
client.Share(log);                               // CS0315 ZX2001
Socket.Create();                                 // ZX1008

near.Close();
client.Close();
server.Close();
