get_filename_component(zircon_prefix "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
if(NOT TARGET zircon::zircon)
  add_library(zircon::zircon SHARED IMPORTED)
  set_target_properties(zircon::zircon PROPERTIES
    IMPORTED_LOCATION "${zircon_prefix}/lib/libzircon.so"
    INTERFACE_INCLUDE_DIRECTORIES "${zircon_prefix}/include")
endif()
