/* Loads the library as a plugin would, uses it from a thread, lets go of it, and ends as if nothing had been. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>

#include "check.h"

typedef zx_status_t create_function(uint32_t options, zx_handle_t *out);

static void *use(void *library) {
  create_function *create;
  *(void **)&create = dlsym(library, "zx_event_create");
  CHECK(create != NULL);
  zx_handle_t event = ZX_HANDLE_INVALID;
  CHECK_OK(create(0, &event));
  return NULL;
}

int main(int count, char **arguments) {
  CHECK(count == 2);
  for (int round = 0; round < 3; round++) {
    void *library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
    CHECK(library != NULL);
    pthread_t thread;
    CHECK(pthread_create(&thread, NULL, use, library) == 0);
    CHECK(pthread_join(thread, NULL) == 0);
    CHECK(dlclose(library) == 0);
  }
  return 0;
}
