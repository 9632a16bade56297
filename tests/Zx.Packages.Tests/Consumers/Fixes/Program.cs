using Zx;

var (near, far) = Socket.Create();
SocketHandle<Write> log = near.Duplicate(Rights.Write); // ZX1005
log.Write("x"u8);
near.Duplicate(Rights.Read); // ZX1008
near.Close();
far.Close();
