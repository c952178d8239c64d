# Lets a function call the emulator with any SDK: connections to the API of the cloud go to the emulator, without TLS. Runs on
# Python 2.7 and 3, and loads nothing but modules of Python.
import re
import socket
import ssl

CLOUD_HOST = re.compile(r"^[a-z0-9.-]+\.tencentcloudapi\.com$", re.IGNORECASE)


def is_cloud(host):
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    return bool(host) and CLOUD_HOST.match(host) is not None


def redirect_cloud_calls(address, port):
    """Sends the connections to the cloud to the emulator at an address."""
    getaddrinfo = socket.getaddrinfo
    wrap_socket = ssl.SSLContext.wrap_socket

    def getaddrinfo_of_emulator(host, *arguments, **options):
        if not is_cloud(host):
            return getaddrinfo(host, *arguments, **options)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def wrap_socket_of_emulator(context, sock, *arguments, **options):
        return sock if is_cloud(options.get("server_hostname")) else wrap_socket(context, sock, *arguments, **options)

    socket.getaddrinfo = getaddrinfo_of_emulator
    ssl.SSLContext.wrap_socket = wrap_socket_of_emulator
