from flask import Flask, request

app = Flask(__name__)


@app.get("/")
def hello():
    return "Hello from Flask\n"


@app.post("/notes")
def create_note():
    note = {"text": request.json["text"], "requestId": request.headers["X-Scf-Request-Id"]}
    return note, 201


if __name__ == "__main__":
    # In the cloud, a web function must listen on this port, at all addresses.
    app.run(host="0.0.0.0", port=9000)
