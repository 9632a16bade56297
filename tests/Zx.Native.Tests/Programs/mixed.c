/* Handles that C makes are managed code's too, and the other way round: one process, one table. */
#include "check.h"
#include "mixed.h"

int main(void) {
  zx_handle_t given = mixed_give(42);
  char byte = 0;
  CHECK_OK(zx_socket_read(given, 0, &byte, 1, NULL));
  CHECK(byte == 42);
  CHECK(signals_of(given) & ZX_SOCKET_PEER_CLOSED);
  CHECK_OK(zx_handle_close(given));

  struct pair s = make_socket(0);
  CHECK_OK(zx_socket_write(s.near, 0, "*", 1, NULL));
  CHECK(mixed_take(s.far) == '*');
  CHECK(!is_live(s.far));
  CHECK(signals_of(s.near) & ZX_SOCKET_PEER_CLOSED);
  CHECK(mixed_take(s.near) == ZX_ERR_PEER_CLOSED);
  CHECK(!is_live(s.near));
  return 0;
}
