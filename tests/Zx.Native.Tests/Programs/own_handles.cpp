// A program's own handle class over the C calls, as C++ programs write them.
#include <string>
#include <utility>

#include "check.h"

namespace {

class Handle {
 public:
  Handle() = default;
  explicit Handle(zx_handle_t value) : value_(value) {}
  Handle(Handle&& other) noexcept : value_(other.release()) {}
  Handle& operator=(Handle&& other) noexcept {
    reset(other.release());
    return *this;
  }
  ~Handle() { reset(); }

  zx_handle_t get() const { return value_; }
  zx_handle_t release() { return std::exchange(value_, ZX_HANDLE_INVALID); }
  void reset(zx_handle_t value = ZX_HANDLE_INVALID) {
    if (value_ != ZX_HANDLE_INVALID) {
      CHECK_OK(zx_handle_close(value_));
    }
    value_ = value;
  }

 private:
  zx_handle_t value_ = ZX_HANDLE_INVALID;
};

std::pair<Handle, Handle> create(uint32_t options) {
  zx_handle_t near = ZX_HANDLE_INVALID, far = ZX_HANDLE_INVALID;
  CHECK_OK(zx_socket_create(options, &near, &far));
  return {Handle(near), Handle(far)};
}

}  // namespace

int main() {
  auto [server, client] = create(ZX_SOCKET_HAS_ACCEPT);
  auto [near, far] = create(ZX_SOCKET_STREAM);
  CHECK_OK(zx_socket_share(client.get(), far.release()));

  zx_handle_t value = ZX_HANDLE_INVALID;
  CHECK_OK(zx_socket_accept(server.get(), &value));
  Handle accepted(value);
  const std::string hello = "hello";
  CHECK_OK(zx_socket_write(near.get(), 0, hello.data(), hello.size(), nullptr));
  std::string received(hello.size(), '\0');
  size_t actual = 0;
  CHECK_OK(zx_socket_read(accepted.get(), 0, &received[0], received.size(), &actual));
  CHECK(received == hello && actual == hello.size());
  accepted.reset();
  CHECK(signals_of(near.get()) & ZX_SOCKET_PEER_CLOSED);
  return 0;
}
