using Lamps;
using Zx;

LampHandle<ReadWrite> lamp = Lamp.Create(1);
lamp.Light(70).ThrowIfError();
lamp.Close();
