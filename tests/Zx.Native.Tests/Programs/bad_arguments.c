/* Null pointers, short buffers and made-up handles get the kernel's status, in its order, and results stay as they were. */
#include "check.h"

/* Null where the header says there must be a place: what the call answers is the point. */
#pragma GCC diagnostic ignored "-Wnonnull"

int main(void) {
  struct pair s = make_socket(0);
  char byte = 'x';
  size_t actual = 77, avail = 88;

  /* A result that must have a place: what was made is destroyed. */
  zx_handle_t one = 5;
  CHECK_STATUS(zx_socket_create(0, NULL, &one), ZX_ERR_INVALID_ARGS);
  CHECK(one == 5);
  CHECK_STATUS(zx_event_create(0, NULL), ZX_ERR_INVALID_ARGS);
  CHECK_STATUS(zx_event_create(1, NULL), ZX_ERR_INVALID_ARGS);
  CHECK_STATUS(zx_handle_duplicate(s.near, ZX_RIGHT_SAME_RIGHTS, NULL), ZX_ERR_INVALID_ARGS);
  CHECK_STATUS(zx_handle_duplicate(ZX_HANDLE_INVALID, ZX_RIGHT_SAME_RIGHTS, NULL), ZX_ERR_BAD_HANDLE);
  uint32_t count = 0;
  CHECK_OK(zx_object_get_info(s.near, ZX_INFO_HANDLE_COUNT, &count, sizeof(count), NULL, NULL));
  CHECK(count == 1);

  /* A buffer that is null but not empty comes before everything else of a read or write. */
  CHECK_STATUS(zx_socket_write(ZX_HANDLE_INVALID, 0, NULL, 1, &actual), ZX_ERR_INVALID_ARGS);
  CHECK_STATUS(zx_socket_write(ZX_HANDLE_INVALID, 99, &byte, 1, &actual), ZX_ERR_INVALID_ARGS);
  CHECK_STATUS(zx_socket_write(ZX_HANDLE_INVALID, 0, &byte, 1, &actual), ZX_ERR_BAD_HANDLE);
  CHECK_STATUS(zx_socket_read(s.near, 0, NULL, 1, &actual), ZX_ERR_INVALID_ARGS);
  CHECK_STATUS(zx_socket_read(s.near, 0, NULL, 0, &actual), ZX_ERR_SHOULD_WAIT);
  CHECK_OK(zx_socket_write(s.near, 0, NULL, 0, NULL));
  CHECK(actual == 77);

  /* Information: an unknown topic comes before the handle, the size after it, the null buffer last. */
  zx_info_handle_basic_t basic;
  CHECK_STATUS(zx_object_get_info(ZX_HANDLE_INVALID, 999, NULL, 0, &actual, &avail), ZX_ERR_NOT_SUPPORTED);
  CHECK_STATUS(zx_object_get_info(ZX_HANDLE_INVALID, ZX_INFO_HANDLE_BASIC, NULL, 0, &actual, &avail), ZX_ERR_BAD_HANDLE);
  CHECK(actual == 77 && avail == 88);
  CHECK_STATUS(zx_object_get_info(s.near, ZX_INFO_HANDLE_BASIC, &basic, sizeof(basic) - 1, &actual, &avail), ZX_ERR_BUFFER_TOO_SMALL);
  CHECK(actual == 0 && avail == 1);
  actual = 77;
  CHECK_STATUS(zx_object_get_info(s.near, ZX_INFO_HANDLE_BASIC, NULL, sizeof(basic), &actual, &avail), ZX_ERR_INVALID_ARGS);
  CHECK(actual == 77);
  CHECK_OK(zx_object_get_info(s.near, ZX_INFO_HANDLE_BASIC, &basic, sizeof(basic), &actual, &avail));
  CHECK(actual == 1 && avail == 1 && basic.type == ZX_OBJ_TYPE_SOCKET && basic.koid >= 1024 && basic.related_koid == basic.koid + 1);
  CHECK(basic.rights == ZX_DEFAULT_SOCKET_RIGHTS && basic.props == ZX_OBJ_PROP_WAITABLE);

  /* Properties: the null value comes first, the size before the type. */
  size_t threshold = 1;
  zx_handle_t event = ZX_HANDLE_INVALID;
  CHECK_OK(zx_event_create(0, &event));
  CHECK_STATUS(zx_object_set_property(ZX_HANDLE_INVALID, ZX_PROP_SOCKET_RX_THRESHOLD, NULL, 8), ZX_ERR_INVALID_ARGS);
  CHECK_STATUS(zx_object_set_property(ZX_HANDLE_INVALID, ZX_PROP_SOCKET_RX_THRESHOLD, &threshold, 8), ZX_ERR_BAD_HANDLE);
  CHECK_STATUS(zx_object_get_property(event, ZX_PROP_SOCKET_RX_THRESHOLD, &threshold, 8), ZX_ERR_ACCESS_DENIED);
  CHECK_STATUS(zx_object_set_property(s.near, ZX_PROP_SOCKET_RX_THRESHOLD, &threshold, 7), ZX_ERR_BUFFER_TOO_SMALL);
  CHECK_OK(zx_handle_close(event));

  /* Waits write what they saw also when they fail. */
  zx_signals_t observed = 0;
  CHECK_STATUS(zx_object_wait_one(s.near, ZX_SOCKET_READABLE, 0, &observed), ZX_ERR_TIMED_OUT);
  CHECK(observed == ZX_SOCKET_WRITABLE);
  CHECK_STATUS(zx_object_wait_one(s.near, ZX_SOCKET_READABLE, INT64_MIN, NULL), ZX_ERR_TIMED_OUT);
  observed = 3;
  CHECK_STATUS(zx_object_wait_one(ZX_HANDLE_INVALID, ZX_SOCKET_READABLE, 0, &observed), ZX_ERR_BAD_HANDLE);
  CHECK(observed == 3);

  /* Closing: zero is fine, twice is not, and the others are closed all the same. */
  CHECK_OK(zx_handle_close(ZX_HANDLE_INVALID));
  CHECK_OK(zx_handle_close_many(NULL, 0));
  CHECK_STATUS(zx_handle_close_many(NULL, 2), ZX_ERR_INVALID_ARGS);
  zx_handle_t many[4] = {s.near, ZX_HANDLE_INVALID, s.near, s.far};
  CHECK_STATUS(zx_handle_close_many(many, 4), ZX_ERR_BAD_HANDLE);
  CHECK(!is_live(s.near) && !is_live(s.far));
  CHECK_STATUS(zx_handle_close(s.near), ZX_ERR_BAD_HANDLE);
  CHECK_STATUS(zx_handle_close(0x12345677), ZX_ERR_BAD_HANDLE);
  return 0;
}
