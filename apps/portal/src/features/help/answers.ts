/** Questions as people ask them; every sentence stands by itself. */
export const ANSWERS: readonly { readonly question: string; readonly answer: readonly string[] }[] = [
  {
    question: 'Apakah benar-benar gratis?',
    answer: [
      'Ya. Pelatihan dan sertifikat tidak dipungut biaya.',
      'Bila ada yang meminta uang, beri tahu kami.',
    ],
  },
  {
    question: 'Bagaimana cara mendaftar?',
    answer: [
      'Buka pelatihan yang Anda mau, lalu pilih angkatan dan ketuk Daftar.',
      'Anda masuk dengan nomor HP dan kode enam angka.',
    ],
  },
  {
    question: 'Kode enam angka tidak datang',
    answer: [
      'Tunggu setengah menit, lalu minta kode baru.',
      'Pastikan nomor HP benar dan ada sinyal.',
      'Jangan berikan kode kepada siapa pun, juga kepada petugas.',
    ],
  },
  {
    question: 'Bisakah belajar tanpa sinyal?',
    answer: [
      'Bisa. Halaman yang pernah Anda buka tetap terbaca.',
      'Pekerjaan Anda disimpan di HP dan dikirim saat sinyal kembali.',
    ],
  },
  {
    question: 'Kelasnya penuh. Apa yang bisa saya lakukan?',
    answer: ['Masuk daftar tunggu.', 'Bila ada kursi kosong, Anda diterima otomatis dan diberi tahu.'],
  },
  {
    question: 'Apa itu angkatan dengan seleksi?',
    answer: [
      'Panitia memilih peserta menurut aturan yang sama untuk semua.',
      'Siapkan foto KTP dan bukti usaha, lalu kirim sebelum pendaftaran ditutup.',
      'Bila diterima, daftar ulang sebelum batas waktunya. Lewat itu, kursi pindah ke cadangan.',
    ],
  },
  {
    question: 'Bagaimana mengisi presensi di kelas?',
    answer: [
      'Arahkan kamera HP ke kode QR di layar. Tidak perlu aplikasi.',
      'Kamera tidak bisa? Ketik enam angka di bawah kode QR itu.',
      'Tidak membawa HP? Beri tahu pelatih.',
    ],
  },
  {
    question: 'Bagaimana bertanya kepada konsultan?',
    answer: [
      'Ketuk Konsultasi di bagian bawah halaman, lalu masuk.',
      'Pilih layanan, hari, dan jam. Janji dapat dipindah tanpa dibatalkan.',
      'Tanpa janji pun boleh: datang dan minta nomor antrean.',
    ],
  },
  {
    question: 'Bagaimana mengatur pesan dan pengingat?',
    answer: [
      'Buka Kotak masuk, lalu ketuk Atur WhatsApp, SMS, dan e-mail.',
      'Kabar penting, misalnya sesi batal, tetap kami kirim.',
    ],
  },
  {
    question: 'Mengapa NIK diminta?',
    answer: [
      'Agar sertifikat terbit atas nama orang yang benar.',
      'NIK disimpan terkunci dan tidak pernah ditampilkan utuh.',
      'Kami baru memintanya saat Anda mendaftar angkatan.',
    ],
  },
  {
    question: 'Bagaimana memeriksa sertifikat?',
    answer: ['Pindai kotak QR pada sertifikat, atau ketik kodenya di halaman Cek sertifikat.'],
  },
];
