"""A certificate that nobody signed, for the time of a test run."""

import ssl
import subprocess


def make_certificate(folder, names):
    """Writes a key and its certificate; the path of the file that holds both."""
    path = folder / "certificate.pem"
    alternatives = ",".join(["IP:127.0.0.1", *(f"DNS:{name}" for name in names)])
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
         "-nodes", "-days", "2", "-subj", "/CN=stand-in", "-addext", f"subjectAltName={alternatives}",
         "-keyout", folder / "key.pem", "-out", path],
        check=True, capture_output=True,
    )
    path.write_bytes(path.read_bytes() + (folder / "key.pem").read_bytes())
    return path


def server_context(path):
    """TLS as the server speaks it. Without ALPN, browsers keep to HTTP/1.1, where chunks show."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context
